// npm run clinic-export -- --url URL --out FILE, with an admin's token in INTERLUDE_TOKEN: writes the clinic's whole file, which
// only its owner may read. Exit codes: 0; 1 where it could not be read whole; 2 for wrong usage.
import { resolve } from 'node:path'

import { callersFolder } from '../folders.ts'
import { askStack } from './ask-stack.ts'
import { readOptions } from './options.ts'
import { runCommand } from './run-command.ts'
import { writeExport } from './write-export.ts'

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), 'out')
  if (options === null) return [2, 'usage: INTERLUDE_TOKEN=… npm run clinic-export -- --url URL --out FILE']
  const path = resolve(callersFolder, options.path)
  const written = await writeExport(askStack(options.url, options.token, fetch), path)
  return written.ok ? [0, `${written.value} items`] : [1, written.error]
})
