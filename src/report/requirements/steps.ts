/** Steps: what one does until it happens, exact enough to follow. */
import { pattern } from '../pattern.ts'
import { hasReproducer, withoutInventory } from './reproducer.ts'
import type { Unjudged } from './requirements.ts'

const LABEL = pattern('i')`
  \bsteps?\b|\breproduc|\bhow to\b|\bwhat (?:i|you|did|have)\b.{0,20}\b(?:did|do|run|ran|
  tried|done)\b`
const NUMBERED = /^\s{0,6}(?:\d{1,2}[.)]|step \d)\s{1,4}\S/i
/** A circumstance that brings it about. */
const WHEN = pattern('i')`
  \b(?:when(?:ever)?|while|if|once|after|every time|each time|as soon as) (?:\w+ )?(?:i|
  you|we|one|he|she|they|it|the|a|an|my|this|there|some(?:one|body)|users?|any|trying|
  calling|running|using|opening|clicking|adding|setting|starting|importing|loading|
  installing|passing|building|\w{2,20}ing|[\w.]{2,40}\(\)|\`[^\`]{1,80}\`)\b|
  \bwhen(?:ever)? .{0,60}(?:clicks?|press(?:es)?|opens?|calls?|runs?|sets?|selects?)\b|
  \b(?:on|upon|at|during) (?:the )?(?:launch|start|start-?up|exit|install(?:ation)?|login|
  shutdown)\b|\b(?:on|upon|with|at|after) (?:a|an|any|each|every) (?:\w{1,20} )?(?:click|press|key|
  resize|refresh|restart|reload|request|run|start|call|save|load|update|launch|import)\b`
/** The same in other languages than English. */
const WHEN_ELSEWHERE = pattern('i')`
  (?:运行|執行|执行|启动|安装|点击|打开|导入|训练|调用|加载|使用)[^，。\n]{0,60}(?:时|後|后|就|报错|出现)|
  (?:する|した|ようと)(?:と|とき|時|ら)|(?:^|\s)(?:при|после) (?:\S{1,30} )?\S{0,8}(?:запус|старт|установ|
  открыт|нажат|импорт|выполн|обновл)|(?:^|\s)(?:когда|если) |
  \b(?:beim|wenn ich|sobald|cuando|al (?:ejecutar|abrir|iniciar|instalar|importar|correr)|
  quand|lorsqu|quando|ao (?:executar|abrir|iniciar|instalar|importar|rodar))\b`
/** `PORT=1`, `--flag`, `script.py` in the words: a command or a setting to repeat. */
const COMMAND = pattern('')`
  \`[^\`]{0,80}(?:[ =(]|--?\w)[^\`]{0,200}\`|(?:^|\s)(?:python\d?|py\.?test|pip\d?|docker|
  npm|uv|conda|make|cargo)\s{1,3}[-\w./]{2,60}|(?:^|\s)\w{1,30}\.(?:py|sh)\b|
  \b[A-Z][A-Z_]{3,40}=\S|(?:^|\s)--?[a-z][\w-]{0,30}(?:\s|$|=)`
/** "Adding a new download gave me", "running it on 4 gpus gives". */
const DOING = pattern('i')`
  ^\W{0,6}(?:in|on|with|by|for|after)?\s?\w{3,20}ing (?:the |a |an |my |any |
  some )(?!code\b|program\b|script\b|app\b|project\b|model\b)\w+(?: \w+){0,8} (?:gave|
  gives?|fails?|failed|causes?|caused|raises?|raised|throws?|crashes|results?|leads?|
  shows?|prints?|does|ends?)\b`
const NONE = /^(?:n\/?a|none|no|nothing|unknown|idk|not sure|-|\.|\?)\W*$/i

/** True for a reproducer, a numbered list, a filled section, or words that say what one does when it happens. */
export function hasSteps(report: Unjudged): boolean {
  if (hasReproducer(report)) return true
  const { words, sections } = report
  return (
    words.filter((line) => NUMBERED.test(line)).length > 1 ||
    sections.some(
      ({ label, value }) =>
        LABEL.test(label) && value.length > 15 && !NONE.test(value.slice(0, 40)),
    ) ||
    words
      .map(withoutInventory)
      .some((line) => [WHEN, WHEN_ELSEWHERE, COMMAND, DOING].some((one) => one.test(line)))
  )
}
