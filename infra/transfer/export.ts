// npm run clinic-export -- --url URL --out FILE, with an admin's token in INTERLUDE_TOKEN: writes the clinic's whole file, which
// only its owner may read. Exit codes: 0; 1 where it could not be read whole; 2 for wrong usage.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { askStack } from './ask-stack.ts'
import { exportClinic } from './move-clinic.ts'
import { readOptions } from './options.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), 'out')
  if (options === null) return [2, 'usage: INTERLUDE_TOKEN=… npm run clinic-export -- --url URL --out FILE']
  const written = await exportClinic(askStack(options.url, options.token, fetch))
  if (!written.ok) return [1, written.error]
  const path = resolve(process.env['INTERLUDE_CWD'] ?? process.cwd(), options.path)
  writeFileSync(path, `${written.value.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  return [0, `${written.value.length - 2} items`]
})
