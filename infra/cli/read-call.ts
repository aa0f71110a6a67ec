import { type DestroyOptions, type Named, readDestroyOptions } from './destroy/read-options.ts'
import { takeFlag, takeValue } from './take-option.ts'

const verbs = ['synth', 'diff', 'deploy', 'destroy'] as const
export type Verb = (typeof verbs)[number]

/** What the user asks for: one clinic, or all of them in order. `rest` goes to the CDK CLI as it stands. */
export interface CliCall extends Named {
  readonly verb: Verb
  /** What `destroy` alone is told; no other verb reads it. */
  readonly destroy: DestroyOptions
  readonly rest: readonly string[]
}

export type ReadCliCall = { readonly ok: true; readonly call: CliCall } | { readonly ok: false; readonly error: string }

/** Reads `synth --clinic NAME …` and `synth --all …`; `clinics` are those that there are. */
export function readCliCall(given: readonly string[], clinics: readonly string[]): ReadCliCall {
  const [first, ...options] = given
  const verb = verbs.find((one) => one === first)
  if (verb === undefined) return wrong(`give one of ${verbs.join(', ')}`)
  const [isAll, others] = takeFlag(options, ['--all'])
  const [clinic, ours] = takeValue(others, '--clinic')
  const named = namedBy(clinic, isAll, clinics)
  if (typeof named === 'string') {
    return wrong(
      `${named}: npm run ${verb} -- --clinic NAME, or --all; the clinics in infra/clinics are: ${clinics.join(', ')}`,
    )
  }
  if (verb !== 'destroy') return { ok: true, call: { verb, ...named, destroy: keeping, rest: ours } }
  const read = readDestroyOptions(ours, named)
  if (!read.ok) return read
  return { ok: true, call: { verb, ...named, destroy: read.options, rest: read.rest } }
}

const keeping: DestroyOptions = { yes: false, purge: null, exportTo: null, isExported: true, profile: null }

/** The clinics that are meant; a text where that cannot be told, which says why. */
function namedBy(clinic: string | null | undefined, isAll: boolean, clinics: readonly string[]): Named | string {
  if (isAll) return clinic === undefined ? { clinics, isAll } : '--all and --clinic exclude each other'
  if (clinic === undefined) return 'no clinic is named'
  if (clinic === null) return '--clinic has no name'
  return clinics.includes(clinic) ? { clinics: [clinic], isAll } : `there is no clinic "${clinic}"`
}

function wrong(error: string): ReadCliCall {
  return { ok: false, error }
}
