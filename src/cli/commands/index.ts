/** The commands, by name. */
import { check } from './check.ts'
import type { Command } from './command.ts'
import { triageCommand } from './triage.ts'

export const commands: Readonly<Record<string, Command>> = { triage: triageCommand, check }
