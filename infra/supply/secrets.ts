// npm run secrets: looks for keys, tokens and passwords in every file that git has or would take in. Exit code 1 where there is
// one, with its place and kind, never the secret itself.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../folders.ts'
import { runCommand } from '../transfer/run-command.ts'
import { findSecrets, type FoundSecret } from './find-secrets.ts'

await runCommand(async () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  // A file that is deleted and not yet committed is listed too.
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))
  const found: FoundSecret[] = []
  for (const path of paths) {
    const content = readFileSync(join(root, path))
    if (!content.includes(0)) found.push(...(await findSecrets(path, content.toString())))
  }
  if (found.length === 0) return [0, `${paths.length} files, no secret`]
  return [1, found.map(({ path, line, what }) => `${path}:${line}: ${what}`).join('\n')]
})
