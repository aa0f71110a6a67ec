import { takeFlag, takeValue } from '../take-option.ts'

/** The clinics that are meant: one that was named, or all. */
export interface Named {
  readonly clinics: readonly string[]
  readonly isAll: boolean
}

/** What a clinic's stack is taken down by. */
export interface DestroyOptions {
  /** Whether the question is answered already. */
  readonly yes: boolean
  /** What else becomes of the clinic's data: kept (null), removed once its name is typed, or removed since it was given. */
  readonly purge: null | 'ask' | 'named'
  /** Whether the clinic is exported before. */
  readonly isExported: boolean
  /** Where the export goes, by the folder that npm was called in; null: a name of the clinic's and the time. */
  readonly exportTo: string | null
  /** The profile of the AWS CLI whose credentials are taken; null: as the environment says. */
  readonly profile: string | null
}

export type ReadDestroyOptions =
  | { readonly ok: true; readonly options: DestroyOptions; readonly rest: readonly string[] }
  | { readonly ok: false; readonly error: string }

/** Reads what is meant for destroy; the profile stays among the rest, since the CDK CLI takes it too. */
export function readDestroyOptions(given: readonly string[], { clinics, isAll }: Named): ReadDestroyOptions {
  const [yes, afterYes] = takeFlag(given, ['--yes', '-y', '--force', '-f'])
  const [isNotExported, afterNo] = takeFlag(afterYes, ['--no-export'])
  const [exportTo, afterExport] = takeValue(afterNo, '--export')
  const [purge, rest] = takeValue(afterExport, '--purge')
  const [profile] = takeValue(rest, '--profile')
  if (exportTo === null) return wrong('--export has no file: give one, such as --export clinic.jsonl')
  if (exportTo !== undefined && isNotExported) return wrong('--export and --no-export exclude each other')
  if (isAll && exportTo !== undefined) return wrong('--export names one file: with --all each clinic has its own')
  if (isAll && purge !== undefined) return wrong('--purge is for one clinic at a time: give --clinic NAME')
  if (typeof purge === 'string' && !clinics.includes(purge)) {
    return wrong(`--purge ${purge} is not the clinic that --clinic names: nothing was done`)
  }
  return {
    ok: true,
    options: {
      yes,
      purge: purge === undefined ? null : purge === null ? 'ask' : 'named',
      isExported: !isNotExported,
      exportTo: exportTo ?? null,
      profile: profile ?? null,
    },
    rest,
  }
}

function wrong(error: string): ReadDestroyOptions {
  return { ok: false, error }
}
