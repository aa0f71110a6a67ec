const verbs = ['synth', 'diff', 'deploy', 'destroy'] as const
type Verb = (typeof verbs)[number]

/** What the user asks of the CDK CLI: `rest` goes to it as it stands. */
export interface CliCall {
  readonly verb: Verb
  readonly clinic: string
  readonly rest: readonly string[]
}

export type ReadCliCall = { readonly ok: true; readonly call: CliCall } | { readonly ok: false; readonly error: string }

/** Reads `synth --clinic NAME …`; `clinics` are those that there are. */
export function readCliCall(given: readonly string[], clinics: readonly string[]): ReadCliCall {
  const [first, ...options] = given
  const verb = verbs.find((one) => one === first)
  if (verb === undefined) return wrong(`give one of ${verbs.join(', ')}`)
  const right = `npm run ${verb} -- --clinic NAME; the clinics in infra/clinics are: ${clinics.join(', ')}`
  const at = options.findIndex((option) => option === '--clinic' || option.startsWith('--clinic='))
  const option = options[at]
  if (option === undefined) return wrong(`no clinic is named: ${right}`)
  const joined = option.startsWith('--clinic=')
  const clinic = joined ? option.slice('--clinic='.length) : options[at + 1]
  if (clinic === undefined || clinic === '' || clinic.startsWith('-')) return wrong(`--clinic has no name: ${right}`)
  if (!clinics.includes(clinic)) return wrong(`there is no clinic "${clinic}": ${right}`)
  return { ok: true, call: { verb, clinic, rest: options.toSpliced(at, joined ? 1 : 2) } }
}

function wrong(error: string): ReadCliCall {
  return { ok: false, error }
}
