import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

import type { Mutant } from './mutant.ts'

/** Plants a bug in a folder that holds the project, or takes it out again; with `check` it only says whether it could. Throws where it cannot. */
export function plant(folder: string, { name, file }: Mutant, how: 'plant' | 'take out' | 'check'): void {
  const more = { plant: [], 'take out': ['--reverse'], check: ['--check'] }[how]
  // git is to look at this folder alone: of a repository around it, it would pass over whatever lies elsewhere.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) }
  const { status, stderr } = spawnSync('git', ['apply', ...more, file], { cwd: folder, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${name} cannot be planted: ${stderr}`)
}
