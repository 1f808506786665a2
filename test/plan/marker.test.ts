import { describe, expect, test } from 'vitest'
import { readMarker, withMarker } from '../../src/plan/marker.ts'

describe('readMarker', () => {
  const marked = withMarker('Hello')

  test('reads what withMarker wrote', () => {
    expect(marked).toBe('Hello\n\n<!-- faultline:v1 185f8db32271fe25 -->')
    expect(readMarker(marked)).toEqual({ hash: '185f8db32271fe25' })
  })

  test.each([
    ['line ends that GitHub changed', marked.replaceAll('\n', '\r\n')],
    ['space at the end', `${marked}\n \n`],
    ['words that somebody changed above', `Edited ${marked}`],
  ])('does not mind %s', (_, body) => {
    expect(readMarker(body)).toEqual({ hash: '185f8db32271fe25' })
  })

  test.each([
    ['no marker', 'Hello'],
    ['a marker that is not last', `${marked}\nmore`],
    ['another version', 'Hello <!-- faultline:v9 185f8db32271fe25 -->'],
  ])('finds none in %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined()
  })
})
