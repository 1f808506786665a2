/** A small good signature file; tests spoil it. */
export const SOURCE = `id: broken-cog
title: The cog is broken
status: stable
cause: environment
component: cog
when:
  all:
    - log: cog 7 is broken
  none:
    - text: cog is fine after all
checks:
  - id: turn-it
    ask: Does the cog turn?
    run: { language: shell, code: cogctl turn }
    safe: read-only
    outcomes:
      - { when: it is stuck, means: confirmed }
      - { when: it turns, means: ruled-out }
remedies:
  workaround: Use another cog.
examples:
  match: [ 'error: cog 7 is broken' ]
  no-match: [ 'error: cog 8 is broken' ]
  answers: { turn-it: { it is stuck: confirmed, it turns well: ruled-out, no idea: none } }
`
