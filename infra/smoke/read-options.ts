import { takeFlag, takeValue } from '../cli/take-option.ts'

export interface SmokeCall {
  readonly clinic: string
  /** Where the stack answers, without a slash at the end; null: as the deployed stack says. */
  readonly url: string | null
  readonly complains: boolean
  readonly profile: string | null
}

export type ReadSmokeCall =
  | { readonly ok: true; readonly call: SmokeCall }
  | { readonly ok: false; readonly error: string }

const usage = 'npm run smoke -- --clinic NAME [--url URL] [--no-complaint] [--profile NAME]'

/** Reads `--clinic NAME` and what may stand beside it; `clinics` are those that there are. */
export function readSmokeCall(given: readonly string[], clinics: readonly string[]): ReadSmokeCall {
  const [isSpared, afterComplaint] = takeFlag(given, ['--no-complaint'])
  const [profile, afterProfile] = takeValue(afterComplaint, '--profile')
  const [url, afterUrl] = takeValue(afterProfile, '--url')
  const [clinic, [unknown]] = takeValue(afterUrl, '--clinic')
  if (unknown !== undefined) return wrong(`${unknown} is not known`)
  if (profile === null) return wrong('--profile has no name')
  if (url === null || (url !== undefined && !isAddress(url))) return wrong('--url is no address such as https://…')
  if (clinic === undefined || clinic === null) return wrong('no clinic is named')
  if (!clinics.includes(clinic)) return wrong(`there is no clinic "${clinic}", but ${clinics.join(', ')}`)
  const address = url?.replace(/\/$/, '') ?? null
  return { ok: true, call: { clinic, url: address, complains: !isSpared, profile: profile ?? null } }
}

/** A token goes there: in the open only on this machine. */
function isAddress(url: string): boolean {
  return /^https:\/\/[^/\s]+\/?$|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\/?$/.test(url)
}

function wrong(what: string): ReadSmokeCall {
  return { ok: false, error: `${what}: ${usage}` }
}
