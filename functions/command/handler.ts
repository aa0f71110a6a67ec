import middy from '@middy/core'

import { refuse } from '../../shared/course/refusal.ts'
import type { ImportDeps } from '../../shared/enrol/import-clients.ts'
import { createLog } from '../../shared/log.ts'
import { Command } from './commands.ts'
import { liveDeps } from './deps.ts'
import { runCommand } from './run-command.ts'

const log = createLog('command')

/** Carries out a command of the clinic's staff, or of the programs that act for them. It has no public route. */
export function createCommand(deps: ImportDeps) {
  return async (event: unknown): Promise<object> => {
    const parsed = Command.safeParse(event)
    if (!parsed.success)
      return refuse(
        'bad-input',
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      )
    log.info(parsed.data.do)
    return runCommand(deps, parsed.data)
  }
}

export const handler = middy(createCommand(liveDeps()))
