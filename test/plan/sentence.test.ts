import { expect, test } from 'vitest'
import { sentence } from '../../src/plan/sentence.ts'

test.each([
  ['an article', 'an old cog is stuck.', 'An old cog is stuck'],
  ['a word', 'this belt is torn', 'This belt is torn'],
  ['a capital that is there', 'The belt is torn', 'The belt is torn'],
  ['a name of a module', 'sys.executable names the belt', 'sys.executable names the belt'],
  ['a name of a package', 'pip refuses this cog', 'pip refuses this cog'],
  ['a name that begins with a word', 'the-fuzz is torn', 'the-fuzz is torn'],
])('sentence begins with %s', (_, title, expected) => expect(sentence(title)).toEqual(expected))
