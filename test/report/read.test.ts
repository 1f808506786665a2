import { expect, test } from 'vitest'
import { packagesOf } from '../../src/report/packages-of.ts'
import { readReport } from '../../src/report/read.ts'
import { fixtureReports, summary } from '../helpers/fixture-reports.ts'

test.each(fixtureReports())('$name is read as a careful human reads it', ({ issue, expected }) => {
  const { kind, tracebacks, environment, references, present } = expected
  expect(summary(readReport(issue, packagesOf(issue.repo)))).toEqual({
    kind,
    tracebacks,
    environment: environment.toSorted(),
    references,
    present,
  })
})
