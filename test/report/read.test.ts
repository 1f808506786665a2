import { expect, test } from 'vitest'
import { packagesOf } from '../../src/report/packages-of.ts'
import { readReport } from '../../src/report/read.ts'
import { fixtureReports, READ, summary } from '../helpers/fixture-reports.ts'

const reports = fixtureReports().map(({ name, issue, expected }) => ({
  name,
  read: summary(readReport(issue, packagesOf(issue.repo))),
  expected: { ...expected, environment: expected.environment.toSorted() },
}))

test.each(reports)('$name is read as a careful human reads it', ({ read, expected }) => {
  const held = READ.filter((key) => !expected.gap?.includes(key))
  const only = (from: Record<string, unknown>) => held.map((key) => [key, from[key]])
  expect(only(read)).toEqual(only({ ...expected }))
})

test.each(reports.filter(({ expected }) => expected.gap !== undefined))(
  '$name still has the gaps it names',
  ({ read, expected }) => {
    const open = READ.filter((key) => JSON.stringify(read[key]) !== JSON.stringify(expected[key]))
    expect(expected.gap?.filter((key) => key !== 'diagnosis')).toEqual(open)
  },
)
