/** Cues in other languages than English; in Latin script only words that English has not. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

/** Words of failure. */
export const FAILURE_ELSEWHERE = pattern('i')`
  报错|报了?错|錯誤|错误|出错|失败|失敗|崩溃|异常|无法|無法|不能|不了|不起来|闪退|卡死|卡住|打不开|
  不工作|不生效|没反应|エラー|動かない|動作しない|起動しない|立ち上が[りら]|できない|できません|落ちる|クラッシュ|
  오류|에러|안 ?[되돼됩]|실패|ошибк|не работает|не запуска|не открыва|не могу|вылета|падает|сломал|
  no funciona|no se puede|\bfallo\b|\bfalla\b|não (?:funciona|consigo)|\berro (?:ao|de|na|no)\b|\bfehler|
  \babsturz|stürzt|funktioniert nicht|geht nicht|\berreur|\bplante\b|ne (?:fonctionne|marche) pas|
  impossible d[e']`

const QUESTION = pattern('i')`
  请问|請問|想问|提问|请教|求助|怎么(?!回事)|怎麼|如何|怎样|为什么|為什麼|是什么原因|吗\s*[?？]|嗎\s*[?？]|
  でしょうか|ですか|教えて|어떻게|인가요|나요\?|문의|подскажите|помогите|почему|можно ли|что делать|
  \bкак |¿|por qué|cómo |como (?:faço|fazer|puedo|usar)|\bwie kann|\bwarum\b|\bpourquoi\b|
  comment (?:faire|utiliser|puis-je)|est-ce qu`

const WISH = pattern('i')`
  希望(?:能|可以|增加|支持|添加)|建议|能否(?:增加|添加|支持|提供)|可否|(?:增加|添加|新增).{0,12}(?:功能|支持|选项)|
  新功能|してほしい|要望|추가해|지원해|добавьте|добавить|хотелось бы|предлага|предложение|было бы|
  (?:estaría|sería|seria) (?:bien|bueno|bom|útil|genial|legal)|\bwäre (?:schön|gut|toll|hilfreich|super)|
  \bvorschlag|serait (?:bien|utile|possible|sympa|cool)`

export const ELSEWHERE: readonly Cue[] = [
  { kind: 'bug', weight: 2.5, pattern: FAILURE_ELSEWHERE },
  { kind: 'question', weight: 3, pattern: QUESTION },
  { kind: 'feature', weight: 4, pattern: WISH },
]
