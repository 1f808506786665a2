/** The commands, by name. */
import { check } from './check.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { jobs } from './jobs.ts'
import { newCommand } from './new.ts'
import { serve } from './serve.ts'
import { triageCommand } from './triage.ts'

export const commands: Readonly<Record<string, Command>> = {
  triage: triageCommand,
  check,
  new: newCommand,
  serve,
  jobs,
  doctor,
}
