import type { Planning } from '../config/planning.ts'

/** A setting that differs; null where it is not there. */
export interface SettingChange {
  /** Its place in the clinic's file: `messages.promptHours`, `therapists.t-1.hours.tue`. */
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** Every planning setting in which two clinic files differ; lists are told whole. */
export function listChanges(from: Planning, to: Planning): readonly SettingChange[] {
  return changesIn('', asTree(from), asTree(to))
}

/** Therapists by id rather than by their place, without what is no part of the plan. */
function asTree({ therapists, closures, ...rest }: Planning): object {
  return {
    ...rest,
    closures: closures.map(({ from, to }) => ({ from, to })),
    therapists: Object.fromEntries(therapists.map(({ id, hours, leave }) => [id, { hours, leave }])),
  }
}

function changesIn(field: string, from: unknown, to: unknown): readonly SettingChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  if (!isTree(from) || !isTree(to)) return [{ field, from: from ?? null, to: to ?? null }]
  const [was, is] = [new Map(Object.entries(from)), new Map(Object.entries(to))]
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return names.flatMap((name) => changesIn(field === '' ? name : `${field}.${name}`, was.get(name), is.get(name)))
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
