import { RequestError } from '@octokit/request-error'
import { describe, expect, test } from 'vitest'
import { type Failure, failureOf } from '../../src/github/failure.ts'

const NOW = new Date('2026-01-02T03:04:05.000Z')
/** GitHub's `x-ratelimit-reset` for so many seconds from now. */
const inSeconds = (seconds: number) => String(NOW.getTime() / 1000 + seconds)

type Headers = Readonly<Record<string, string | number>>

function answer(status: number, headers: Headers = {}, message = 'No'): RequestError {
  const url = 'https://api.github.com/repos/acme/acme/issues/1'
  return new RequestError(message, status, {
    request: { method: 'GET', url, headers: {} },
    response: { status, url, headers, data: {} },
  })
}

const GONE: Failure = { kind: 'gone' }
const REFUSED: Failure = { kind: 'refused' }
const RETRY: Failure = { kind: 'retry' }
const wait = (seconds: number): Failure => ({
  kind: 'wait',
  until: new Date(NOW.getTime() + seconds * 1000),
})

const EXHAUSTED = { 'x-ratelimit-remaining': '0' }
const LEFT = { 'x-ratelimit-remaining': '4711', 'x-ratelimit-reset': inSeconds(900) }

describe('failureOf', () => {
  test.each<[string, unknown, Failure]>([
    ['401: perhaps the key or the clock is mended', answer(401), RETRY],
    ['404: what was asked for is gone', answer(404), GONE],
    ['410: it was deleted', answer(410), GONE],
    ['403: we may not', answer(403, LEFT), REFUSED],
    ['403 without headers: we may not', answer(403), REFUSED],
    ['422: what we sent is wrong', answer(422), REFUSED],
    ['400: perhaps the next time', answer(400), RETRY],
    ['409: perhaps the next time', answer(409), RETRY],
    ['500: perhaps the next time', answer(500), RETRY],
    ['502: perhaps the next time', answer(502), RETRY],
    ['503: perhaps the next time', answer(503), RETRY],
    ['503 that says when: the queue knows better', answer(503, { 'retry-after': '120' }), RETRY],
    [
      'an answer that was lost',
      new RequestError('lost', 500, {
        request: { method: 'GET', url: 'https://api.github.com', headers: {} },
      }),
      RETRY,
    ],
    [
      'a 403 without its answer',
      new RequestError('No', 403, {
        request: { method: 'GET', url: 'https://api.github.com', headers: {} },
      }),
      REFUSED,
    ],
    ['an error of ours', new TypeError('oops'), RETRY],
    ['an error that has a status only', Object.assign(new Error('No'), { status: 404 }), RETRY],
    ['what is no error', 'oops', RETRY],
    ['nothing', undefined, RETRY],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error, NOW)).toEqual(failure)
  })
})

describe('failureOf, when there is a limit', () => {
  test.each<[string, RequestError, Failure]>([
    ['429 waits a minute', answer(429), wait(60)],
    ['429 waits as long as it says', answer(429, { 'retry-after': '17' }), wait(17)],
    ['the seconds may be a number', answer(429, { 'retry-after': 17 }), wait(17)],
    ['403 that says when waits', answer(403, { 'retry-after': '30' }), wait(30)],
    [
      '403 of a secondary limit waits a minute',
      answer(403, LEFT, 'You have exceeded a secondary rate limit'),
      wait(60),
    ],
    [
      '403 of a limit in capitals waits a minute',
      answer(403, {}, 'API Rate Limit exceeded for installation'),
      wait(60),
    ],
    [
      '403 with nothing left waits for the reset',
      answer(403, { ...EXHAUSTED, 'x-ratelimit-reset': inSeconds(900) }),
      wait(900),
    ],
    [
      '429 with nothing left waits for the reset',
      answer(429, { ...EXHAUSTED, 'x-ratelimit-reset': inSeconds(5) }),
      wait(5),
    ],
    ['403 with nothing left and no reset waits a minute', answer(403, EXHAUSTED), wait(60)],
    ['429 with something left does not wait for the reset', answer(429, LEFT), wait(60)],
    [
      'what it says goes before the reset',
      answer(403, { ...EXHAUSTED, 'retry-after': '10', 'x-ratelimit-reset': inSeconds(900) }),
      wait(10),
    ],
    [
      'a reset in the past waits a second',
      answer(403, { ...EXHAUSTED, 'x-ratelimit-reset': inSeconds(-30) }),
      wait(1),
    ],
    ['no seconds wait a second', answer(429, { 'retry-after': '0' }), wait(1)],
    ['negative seconds wait a second', answer(429, { 'retry-after': '-5' }), wait(1)],
    ['nobody waits more than an hour', answer(429, { 'retry-after': '86400' }), wait(3600)],
    [
      'nobody waits more than an hour for a reset',
      answer(403, { ...EXHAUSTED, 'x-ratelimit-reset': inSeconds(7200) }),
      wait(3600),
    ],
    [
      'a date instead of seconds waits a minute',
      answer(429, { 'retry-after': 'Fri, 02 Jan 2026 04:00:00 GMT' }),
      wait(60),
    ],
    [
      'a reset that is no number waits a minute',
      answer(403, { ...EXHAUSTED, 'x-ratelimit-reset': 'soon' }),
      wait(60),
    ],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error, NOW)).toEqual(failure)
  })
})
