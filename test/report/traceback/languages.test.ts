import { expect, test } from 'vitest'
import { shortOf } from './traces.ts'

const fenced = (...lines: readonly string[]) => ['```', ...lines, '```'].join('\n')

test.each([
  [
    'Node',
    fenced(
      'Uncaught TypeError: a is not a function',
      '    at Object.<anonymous> (/app/b.js:10:5)',
      '    at async run (node:internal/main:1:2)',
    ),
    [
      [
        'node body:2-4',
        'TypeError: a is not a function',
        '  node:internal/main:1 run',
        '  /app/b.js:10 Object.<anonymous>',
      ],
    ],
  ],
  [
    'Java with its causes, the root first',
    fenced(
      'Exception in thread "main" a.b.OuterException: no',
      '\tat a.b.C.run(C.java:12)',
      '\tat java.base/java.lang.Thread.run(Thread.java:833)',
      'Caused by: a.b.RootError',
      '\tat a.b.D.<init>(D.java:3)',
      '\t... 2 more',
    ),
    [
      [
        'java body:2-7',
        'a.b.RootError: ',
        '  D.java:3 <init>',
        'a.b.OuterException: no',
        '  Thread.java:833 run',
        '  C.java:12 run',
      ],
    ],
  ],
  [
    'Go',
    fenced(
      'panic: index out of range',
      '',
      'goroutine 1 [running]:',
      'main.f(0x1)',
      '\t/app/main.go:8 +0x1d',
      'main.main()',
      '\t/app/main.go:3 +0x2',
      'exit status 2',
    ),
    [
      [
        'go body:2-9',
        'panic: index out of range',
        '  /app/main.go:3 main.main',
        '  /app/main.go:8 main.f',
      ],
    ],
  ],
  [
    'Rust',
    fenced("thread 'main' panicked at src/main.rs:3:5:", 'no'),
    [['rust body:2-3', 'panic: no', '  src/main.rs:3 ?']],
  ],
  [
    'Rust of old, with a backtrace',
    fenced(
      "thread 'main' panicked at 'no', src/main.rs:3:5",
      'stack backtrace:',
      '   0: a::f',
      '             at ./src/a.rs:7:1',
      '   1: a::main',
      '             at ./src/main.rs:3:5',
    ),
    [['rust body:2-7', 'panic: no', '  ./src/main.rs:3 a::main', '  ./src/a.rs:7 a::f']],
  ],
  [
    'Ruby',
    fenced("/a/b.rb:12:in `f': no (A::Error)", "\tfrom /a/c.rb:3:in `<main>'"),
    [['ruby body:2-3', 'A::Error: no', '  /a/c.rb:3 <main>', '  /a/b.rb:12 f']],
  ],
  [
    'Ruby with the code that it shows in between',
    fenced(
      "b.rb:3:in 'Foo#bar': undefined method 'x' for nil (NoMethodError)",
      '',
      '    nil.x',
      '       ^^',
      "\tfrom c.rb:8:in '<main>'",
    ),
    [
      [
        'ruby body:2-6',
        "NoMethodError: undefined method 'x' for nil",
        '  c.rb:8 <main>',
        '  b.rb:3 Foo#bar',
      ],
    ],
  ],
])('readTracebacks reads %s', (_, body, expected) => {
  expect(shortOf(body)).toEqual(expected)
})
