// npm run clinic-export -- --url URL --out FILE, with an admin's token in INTERLUDE_TOKEN: writes the clinic's whole file, which
// only its owner may read. Exit codes: 0; 1 where it could not be read whole; 2 for wrong usage.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { askStack } from './ask-stack.ts'
import { exportClinic } from './move-clinic.ts'
import { readOptions } from './options.ts'

const options = readOptions(process.argv.slice(2), 'out')
if (options === null) end(2, 'usage: INTERLUDE_TOKEN=… npm run clinic-export -- --url URL --out FILE')
else {
  const written = await exportClinic(askStack(options.url, options.token, fetch))
  if (!written.ok) end(1, written.error)
  else {
    const path = resolve(process.env['INTERLUDE_CWD'] ?? process.cwd(), options.path)
    writeFileSync(path, `${written.value.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
    end(0, `${written.value.length - 2} items`)
  }
}

function end(code: number, line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = code
}
