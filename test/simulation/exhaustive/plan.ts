import { type FaultKind, faultKinds } from '../faults.ts'

/** How long a call stands still: within the claim's lease, after it, and until all has been decided without it. */
const stillSeconds = [70, 120, 900] as const

/** A process that stands still at a call; given up by Lambda, it goes on as a zombie. */
export const stills = stillSeconds.flatMap((seconds) => [
  { what: `still for ${seconds} s before`, milliseconds: seconds * 1000, isBefore: true },
  { what: `still for ${seconds} s after`, milliseconds: seconds * 1000, isBefore: false },
])

/** While a call takes its time, before or after it has its effect, somebody else acts from beginning to end. */
export const meanwhiles = ['the other before', 'the other after'] as const

export function isOthersTurn(what: string): boolean {
  return meanwhiles.some((one) => one === what)
}

/** What happens at one point of a run that would not happen by itself. */
export interface Strike {
  /** Which one of all the points that the run passes, from 1 on. */
  readonly point: number
  /** A kind of fault, a standstill, or the turn of somebody else. */
  readonly what: string
}

/** Everything that is made to happen in a run, in order. */
export type Plan = readonly Strike[]

/** `14 conflict, 20 crash before` */
export function textOf(plan: Plan): string {
  return plan.map(({ point, what }) => `${point} ${what}`).join(', ')
}

/** Null where it is not written as a plan is. */
export function planOf(text: string): Plan | null {
  const strikes = text.split(',').map((part) => /^\s*(?<point>\d+) (?<what>.+?)\s*$/.exec(part)?.groups)
  const plan = strikes.flatMap((groups) => strikeOf(groups))
  return plan.length === strikes.length ? plan : null
}

const known = new Set<string>([...faultKinds, ...stills.map(({ what }) => what), ...meanwhiles])

function strikeOf(groups: Partial<Record<string, string>> = {}): readonly Strike[] {
  const { point = '', what = '' } = groups
  return known.has(what) ? [{ point: Number(point), what }] : []
}

/** The kind of fault of that name; null where it is none of its own. */
export function faultKindOf(what: string): FaultKind | null {
  return faultKinds.find((kind) => kind === what) ?? null
}
