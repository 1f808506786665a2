import { expect, test } from 'vitest'
import { generalize } from '../../../src/cli/new/generalize.ts'

const pattern = (text: string) => ({ pattern: text })

test.each([
  ['a fixed message stays', 'maximum recursion depth exceeded', 'maximum recursion depth exceeded'],
  [
    'names of code stay',
    "module 'cog' has no attribute 'turn'",
    "module 'cog' has no attribute 'turn'",
  ],
  [
    'names of code stay, the path behind them goes',
    "cannot import name 'turn' from 'cog.core' (/usr/lib/python3.12/site-packages/cog/core.py)",
    "cannot import name 'turn' from 'cog.core'",
  ],
  [
    'the number of a system error stays, the file goes',
    "[Errno 2] No such file or directory: '/srv/cog/a.txt'",
    '[Errno 2] No such file or directory:',
  ],
  ['exit codes stay', 'cogctl ended with exit code 137', 'cogctl ended with exit code 137'],
  ['names with digits stay', 'utf-8 and int64 do not fit', 'utf-8 and int64 do not fit'],
  ['kinds of media stay', 'cannot read text/html here', 'cannot read text/html here'],
  [
    'numbers',
    'cog size changed, expected 96, got 12,088 or 2.00 GiB',
    pattern(String.raw`cog size changed, expected \d+, got \d[\d,]* or \d[\w.+-]* GiB`),
  ],
  [
    'quoted values',
    `cannot open 'my file' as "gear wheel" now`,
    pattern(`cannot open '[^']*' as "[^"]*" now`),
  ],
  [
    'versions, also behind an underscore and with a v',
    'needs COG_2.34 or v1.0rc1 to turn',
    pattern(String.raw`needs COG_\d[\w.+-]* or v\d[\w.+-]* to turn`),
  ],
  [
    'addresses of memory, and bytes',
    '<Cog object at 0x7f3a2b1c> is not a wheel',
    pattern('<Cog object at 0x[0-9a-fA-F]+> is not a wheel'),
  ],
  [
    'hosts and ports',
    'host cog.example.com:443 and localhost:5432 and 10.0.0.7:80 refused',
    pattern(String.raw`host [\w.:-]+ and [\w.:-]+ and \d[\d.:]* refused`),
  ],
  [
    'web addresses',
    'could not fetch https://cog.example/a?b=1 (try later)',
    pattern(String.raw`could not fetch \S+ \(try later\)`),
  ],
  [
    'uuids, hashes and times',
    'job 3f2b8c1a-1111-2222-3333-444455556666 of deadbeef12 ended at 2024-05-01T12:00:01Z, badly',
    pattern(String.raw`job [0-9a-fA-F-]+ of [0-9a-fA-F]+ ended at \d[\d:.,TZ +-]*, badly`),
  ],
  [
    'paths of any system',
    String.raw`copied C:\cog\a.dll to ~/cog/a.dll and lib/cog/a.dll, failed`,
    pattern(String.raw`copied \S+ to \S+ and \S+, failed`),
  ],
  ['what was masked', 'token [masked] is refused', pattern(String.raw`token \S+ is refused`)],
  [
    'lines of source files, at the end',
    'cog verify failed (_cog.c:997)',
    'cog verify failed (_cog.c:',
  ],
  ['the first line that says enough', "'a'\n7\nthe cog is stuck", 'the cog is stuck'],
])('%s', (_, message, text) => {
  expect(generalize(message)?.text).toEqual(text)
})

test.each(["'a'", '7', 'broken', '', '/srv/cog/a.txt: 7'])('%j says too little', (message) => {
  expect(generalize(message)).toEqual(undefined)
})

test('the words show where it varies', () => {
  expect(generalize('Error 7 connecting to cog.example.com:80. It is gone')?.words).toEqual(
    'Error … connecting to …. It is gone',
  )
})

test('a long message is cut between two words', () => {
  expect(generalize(`cog ${'turns '.repeat(100)}`)?.text).toEqual(
    `cog ${'turns '.repeat(41).trim()}`,
  )
})
