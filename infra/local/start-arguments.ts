import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly port: number
  /** Absolute path of the clinic file. */
  readonly clinicFile: string
  /** Nobody is enrolled, and the clock tells the real time. */
  readonly empty: boolean
}

export type Asked =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly exitCode: 0 | 2; readonly line: string }

const usage =
  'usage: npm start -- [--port N] [--clinic FILE] [--empty]   (port 4000, clinic harbour, 12 sample clients)'

/** Reads the command line; `directory` is where the user stands. */
export function readStartArguments(words: readonly string[], directory: string): Asked {
  const values = parse(words)
  if (typeof values === 'string') return { ok: false, exitCode: 2, line: `${values}; ${usage}` }
  if (values.help === true) return { ok: false, exitCode: 0, line: usage }
  const port = Number(values.port ?? '4000')
  const isPort = /^\d{1,5}$/.test(values.port ?? '4000') && port <= 65_535
  if (!isPort)
    return { ok: false, exitCode: 2, line: '--port: not a port; give a number from 1 to 65535 (0: any free one)' }
  const clinicFile = findClinicFile(values.clinic ?? 'harbour', directory)
  return { ok: true, options: { port, clinicFile, empty: values.empty === true } }
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    const options = { port: text, clinic: text, empty: flag, help: flag }
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    return error instanceof Error ? (error.message.split(/\.(?:\s|$)|\n/)[0] ?? '') : 'wrong usage'
  }
}

/** A path as the user gave it, if there is such a file; else a bare name means a file of infra/clinics. */
function findClinicFile(given: string, directory: string): string {
  const path = resolve(directory, given)
  const clinics = join(dirname(dirname(fileURLToPath(import.meta.url))), 'clinics')
  const shipped = join(clinics, given.endsWith('.json') ? given : `${given}.json`)
  const isBare = !isAbsolute(given) && /^[\w-]+(\.json)?$/.test(given)
  return !existsSync(path) && isBare && existsSync(shipped) ? shipped : path
}
