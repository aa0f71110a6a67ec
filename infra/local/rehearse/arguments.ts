import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import type { Withheld } from '../grants/roles.ts'
import { functionNames } from '../../../shared/config/function-names.ts'
import { Instant } from './instant.ts'

/** What one rehearsal was asked to do; the paths are absolute. */
export interface Options {
  readonly clinic: string
  readonly clients: string
  readonly scenario: string | null
  /** Null: 168 hours before the earliest first session. */
  readonly start: Instant | null
  readonly out: string
  readonly json: boolean
  /** Whether the catalogue of texts is wanted instead of a rehearsal. */
  readonly texts: boolean
  /** An action that one function's role is to lack; null: each role is as in the template. */
  readonly without: Withheld | null
}

export type Asked =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly help: true; readonly line: string }
  | { readonly ok: false; readonly help: false; readonly line: string }

export const usage = `npm run rehearse -- [options]

  --clinic FILE     the clinic, or the name of a file in infra/clinics (default: harbour)
  --clients FILE    a CSV of clients (default: the sample, infra/samples/clients.csv)
  --scenario FILE   what happens on the way, JSON lines (default: nothing; infra/samples/scenario.jsonl is a sample)
  --start INSTANT   where the clock starts, as 2027-01-01T17:00:00Z (default: 168 hours before the earliest first session)
  --out DIR         where the files go (default: rehearsal)
  --texts           write every text of the catalogue as one page, and rehearse nothing
  --without F:ACTION  as if the role of function F lacked an action, as attend:dynamodb:PutItem; the rehearsal should fail
  --json            print the summary as one JSON document`

const infra = fileURLToPath(new URL('../../', import.meta.url))

/** Reads the command line; `directory` is where the user stands, from which the paths are told. */
export function readArguments(words: readonly string[], directory: string): Asked {
  const parsed = parse(words)
  if (typeof parsed === 'string') return { ok: false, help: false, line: parsed }
  if (parsed.help === true) return { ok: false, help: true, line: usage }
  const start = parsed.start === undefined ? null : Instant.safeParse(parsed.start)
  if (start !== null && !start.success) {
    return { ok: false, help: false, line: `--start: not an instant; it would be one such as 2027-01-01T17:00:00Z` }
  }
  const without = parsed.without === undefined ? null : withheldIn(parsed.without)
  if (typeof without === 'string') return { ok: false, help: false, line: without }
  const at = (path: string): string => resolve(directory, path)
  const sample = (name: string): string => join(infra, 'samples', name)
  return {
    ok: true,
    options: {
      clinic: clinicFile(parsed.clinic ?? 'harbour', directory),
      clients: parsed.clients === undefined ? sample('clients.csv') : at(parsed.clients),
      scenario: parsed.scenario === undefined ? null : at(parsed.scenario),
      start: start?.data ?? null,
      out: at(parsed.out ?? 'rehearsal'),
      json: parsed.json ?? false,
      texts: parsed.texts ?? false,
      without,
    },
  }
}

type Values = ReturnType<typeof parseWords>

function parse(words: readonly string[]): Values | string {
  try {
    const values = parseWords(words)
    const empty = Object.entries(values).find(([, value]) => value === '')
    return empty === undefined ? values : `--${empty[0]}: a value is missing; see --help`
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(/\.(?:\s|$)|\n/)[0] ?? '') : 'wrong usage'
    return `${said}; see npm run rehearse -- --help`
  }
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    clinic: text,
    clients: text,
    scenario: text,
    start: text,
    out: text,
    json: flag,
    texts: flag,
    without: text,
    help: flag,
  }
  return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values
}

/** An action and the function whose role is to lack it, or what is wrong with how they were named. */
function withheldIn(given: string): Withheld | string {
  const [name, ...action] = given.split(':')
  const functionName = functionNames.find((one) => one === name)
  if (functionName !== undefined && action.length === 2) return { functionName, action: action.join(':') }
  const right = `FUNCTION:SERVICE:ACTION, as attend:dynamodb:PutItem; the functions are ${functionNames.join(', ')}`
  return `--without: not an action of a function; it would be ${right}`
}

/** A path as the user gave it, if there is such a file; else a bare name means a file of infra/clinics. */
function clinicFile(given: string, directory: string): string {
  const path = resolve(directory, given)
  if (existsSync(path) && given.endsWith('.json')) return path
  const shipped = join(infra, 'clinics', given.endsWith('.json') ? given : `${given}.json`)
  const bare = !isAbsolute(given) && /^[\w-]+(\.json)?$/.test(given)
  return bare && existsSync(shipped) ? shipped : path
}
