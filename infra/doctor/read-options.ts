import { takeFlag, takeValue } from '../cli/take-option.ts'

export interface DoctorOptions {
  readonly clinic: string
  readonly isJson: boolean
  /** Whether only the DNS records are told. */
  readonly isDns: boolean
  /** The profile of the AWS CLI whose credentials are taken; null: as the environment says. */
  readonly profile: string | null
}

export type ReadDoctorOptions =
  | { readonly ok: true; readonly options: DoctorOptions }
  | { readonly ok: false; readonly error: string }

const usage = 'npm run doctor -- --clinic NAME [--json] [--dns] [--profile NAME]'

/** Reads `--clinic NAME` and what may stand beside it; `clinics` are those that there are. */
export function readDoctorOptions(given: readonly string[], clinics: readonly string[]): ReadDoctorOptions {
  const [isJson, afterJson] = takeFlag(given, ['--json'])
  const [isDns, afterDns] = takeFlag(afterJson, ['--dns'])
  const [profile, afterProfile] = takeValue(afterDns, '--profile')
  const [clinic, rest] = takeValue(afterProfile, '--clinic')
  const [unknown] = rest
  if (unknown !== undefined) return wrong(`${unknown} is not known`)
  if (profile === null) return wrong('--profile has no name')
  if (clinic === undefined || clinic === null) return wrong('no clinic is named')
  if (!clinics.includes(clinic)) return wrong(`there is no clinic "${clinic}", but ${clinics.join(', ')}`)
  return { ok: true, options: { clinic, isJson, isDns, profile: profile ?? null } }
}

function wrong(what: string): ReadDoctorOptions {
  return { ok: false, error: `${what}: ${usage}` }
}
