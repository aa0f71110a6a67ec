// npm run clinic-import -- --url URL --file FILE [--restore], with an admin's token in INTERLUDE_TOKEN: takes a clinic's whole
// file into an empty stack. Exit codes: 0; 1 where the file or the stack refuses; 2 for wrong usage.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { callersFolder } from '../folders.ts'
import { askStack } from './ask-stack.ts'
import { importClinic } from './move-clinic.ts'
import { readOptions } from './options.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), 'file')
  if (options === null)
    return [2, 'usage: INTERLUDE_TOKEN=… npm run clinic-import -- --url URL --file FILE [--restore]']
  const path = resolve(callersFolder, options.path)
  const lines = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
  const taken = await importClinic(askStack(options.url, options.token, fetch), lines, options)
  if (!taken.ok) return [1, taken.error]
  return [0, `${JSON.stringify(taken.value)}; sending is off until somebody switches it on`]
})
