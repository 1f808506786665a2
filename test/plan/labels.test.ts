import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG, LABELS } from '../../src/config.ts'
import { labelDefinition, upstreamLabel } from '../../src/plan/labels.ts'

const RENAMED = Config.parse({
  labels: { names: { 'needs-info': 'status: waiting', upstream: 'blocked by' } },
})

describe('upstreamLabel', () => {
  test.each([
    ['names the component', 'numpy', 'upstream: numpy'],
    ['makes it a slug', ' @scope/My Lib (C++) ', 'upstream: scope-my-lib-c++'],
    ['drops accents', 'Gödel', 'upstream: go-del'],
    [
      'cuts at a hyphen',
      'a-rather-long-name-of-a-component-that-never-ends',
      'upstream: a-rather-long-name-of-a-component-that',
    ],
    ['cuts a word that is too long itself', 'x'.repeat(60), `upstream: ${'x'.repeat(40)}`],
    ['gives up where nothing is left', '日本語', undefined],
  ])('%s', (_, component, expected) => {
    expect(upstreamLabel(component, DEFAULT_CONFIG)).toBe(expected)
  })

  test('uses the name that the repository gave it', () => {
    expect(upstreamLabel('numpy', RENAMED)).toBe('blocked by: numpy')
  })

  test('gives up where the name of the repository leaves no room', () => {
    expect(
      upstreamLabel('numpy', Config.parse({ labels: { names: { upstream: 'x'.repeat(50) } } })),
    ).toBeUndefined()
  })
})

describe('labelDefinition', () => {
  test('keeps colour and description when a label is renamed', () => {
    expect(labelDefinition('status: waiting', RENAMED)).toEqual({
      name: 'status: waiting',
      colour: 'fbca04',
      description: 'A detail is missing that decides where the fault lies',
    })
  })

  test('says of an upstream label what it is about', () => {
    expect(labelDefinition('blocked by: numpy', RENAMED)).toEqual({
      name: 'blocked by: numpy',
      colour: 'bfd4f2',
      description: 'Caused by numpy',
    })
  })

  test('keeps within the limits of GitHub', () => {
    const tooLong = LABELS.map((label) => labelDefinition(label, DEFAULT_CONFIG)).filter(
      ({ name, colour, description }) =>
        name.length > 50 || description.length > 100 || !/^[0-9a-f]{6}$/.test(colour),
    )
    expect(tooLong).toEqual([])
  })
})
