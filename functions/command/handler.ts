import middy from '@middy/core'

import { createLog } from '../../shared/log.ts'
import { parseCommand } from './commands.ts'
import { liveDeps } from './deps.ts'
import { type CommandDeps, runCommand } from './run-command.ts'

const log = createLog('command')

/** Carries out a command of the clinic's staff, or of the programs that act for them. It has no public route. */
export function createCommand(deps: CommandDeps) {
  return async (event: unknown): Promise<object> => {
    const parsed = parseCommand(event)
    if (!parsed.ok) return parsed
    log.info(parsed.value.do === 'change' ? parsed.value.command.do : parsed.value.do)
    return runCommand(deps, parsed.value)
  }
}

export const handler = middy(createCommand(liveDeps()))
