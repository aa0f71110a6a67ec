import { hour, isQuiet, minute, quietBegan, quietEnds, second, type Quiet, daysLater } from './days.ts'
import type { Stop } from './facts.ts'
import type { MessageLine } from './schemas.ts'

export type Reason = NonNullable<MessageLine['reason']>

/** What the contract lets the system do with a message at one moment. */
export type Choice =
  | { readonly do: 'send' }
  | { readonly do: 'hold' }
  /** `from` and `until`: when its line may be written, where that is wider than the moment itself. */
  | { readonly do: 'skip'; readonly reason: Reason; readonly from?: number; readonly until?: number }
  | { readonly do: 'wait'; readonly until: number }
  /** It is not due before: nothing is told of it till then, whatever happens. */
  | { readonly do: 'later'; readonly until: number }
  | { readonly do: 'nothing' }

/** One outcome that the contract lets a message have, and the moments at which it may have it. */
export interface Window {
  readonly outcome: MessageLine['outcome']
  readonly reason: Reason | null
  readonly from: number
  readonly to: number
}

/** Every outcome that a message may have; `mayLack`: none is an outcome too. */
export interface Allowed {
  readonly windows: readonly Window[]
  readonly mayLack: boolean
  /** What the most literal reading has come of it, as soon as it can. */
  readonly first: { readonly outcome: Window['outcome']; readonly reason: Reason | null; readonly at: number } | null
}

export interface Pending {
  /** From when the message could go, if nothing hindered it. */
  readonly from: number
  /** Moments at which the choice may turn; the quiet hours and outages are known here. */
  readonly turns: readonly number[]
  readonly decide: (at: number) => readonly Choice[]
  readonly quiet: Quiet
  readonly zone: string
  readonly stops: readonly Stop[]
  /** How long after the moment it could go; 60 s if not told. */
  readonly slack?: number
}

const prompt = 60 * second
const afterStop = 10 * minute
/** Between the decision and the moment that is noted, a second or two may pass. */
const noting = 5 * second

/** Follows a message from the moment it could go through quiet hours, outages and changes, and gathers what may come of it. */
export function going(pending: Pending): Allowed {
  const windows: Window[] = []
  const seen = new Set<number>()
  let mayLack = false
  let first: Allowed['first'] = null
  visit(pending.from, pending.slack ?? prompt)
  return { windows: joined(windows), mayLack: mayLack || windows.length === 0, first }

  function visit(from: number, slack: number): void {
    if (!Number.isFinite(from) || seen.has(from)) {
      mayLack ||= !Number.isFinite(from)
      return
    }
    seen.add(from)
    const lately = pending.stops.filter((stop) => stop.to <= from && from < stop.to + afterStop)
    const until = Math.max(from + slack, ...lately.map((stop) => stop.to + afterStop))
    const points = turnsBetween(from, until)
    for (const [index, at] of points.entries()) look(at, (points[index + 1] ?? until - noting) + noting)
  }

  function look(at: number, to: number): void {
    const stop = pending.stops.find((one) => (one.of === 'tick' || one.of === 'queue') && one.from <= at && at < one.to)
    if (stop !== undefined) return visit(stop.to, afterStop)
    const shut = pending.stops.filter(
      (one) => (one.of === 'ses' || one.of === 'sending') && one.from <= at && at < one.to,
    )
    const opens = Math.max(at, ...shut.map((one) => one.to))
    for (const choice of pending.decide(at)) {
      if (choice.do === 'nothing') mayLack = true
      else if (choice.do === 'wait') waitFrom(at, choice.until, prompt)
      else if (choice.do === 'later') visit(nextTurn(at, choice.until), prompt)
      else if (choice.do === 'skip') skip(choice, at, opens > at ? opens + afterStop : to)
      else if (choice.do === 'send' && opens > at) waitFrom(at, opens, afterStop)
      else if (choice.do === 'hold') hold(at, opens > at ? opens + afterStop : to)
      else note({ outcome: 'sent', reason: null, from: at, to }, at)
    }
  }

  function skip({ reason, from, until }: Extract<Choice, { do: 'skip' }>, at: number, to: number): void {
    const late = isQuiet(at, pending.quiet, pending.zone) ? quietEnds(at, pending.quiet, pending.zone) + prompt : to
    note({ outcome: 'skipped', reason, from: Math.min(at, from ?? at), to: Math.max(to, late, until ?? to) }, at)
  }

  function note(window: Window, at: number): void {
    first ??= { outcome: window.outcome, reason: window.reason, at }
    windows.push(window)
  }

  /** What is decided against while it waits may be told at once, or when the wait is over. */
  function waitFrom(at: number, until: number, slack: number): void {
    for (const turn of turnsBetween(at, Math.min(until, lastTurn())).slice(1)) {
      const stopped = pending.stops.find(
        (one) => (one.of === 'tick' || one.of === 'queue') && one.from <= turn && turn < one.to,
      )
      if (stopped !== undefined || turn >= until) continue
      for (const choice of pending.decide(turn)) {
        if (choice.do === 'skip') skip(choice, turn, until + slack)
        if (choice.do === 'hold') hold(turn, until + slack)
      }
    }
    visit(until, slack)
  }

  /** A call to staff need not wait for the morning. */
  function hold(at: number, to: number): void {
    const wakes = isQuiet(at, pending.quiet, pending.zone) ? quietEnds(at, pending.quiet, pending.zone) + prompt : to
    note({ outcome: 'held', reason: null, from: at, to: Math.max(to, wakes) }, at)
  }

  function nextTurn(at: number, until: number): number {
    return Math.min(until, ...pending.turns.filter((turn) => turn > at))
  }

  function lastTurn(): number {
    return Math.max(pending.from, ...pending.turns.filter(Number.isFinite)) + 2 * second
  }

  function turnsBetween(from: number, to: number): readonly number[] {
    const edges = [...pending.turns, ...pending.stops.map((stop) => stop.from), ...quietEdges(from)]
    const after = edges.flatMap((edge) => [edge, edge + second]).filter((edge) => from < edge && edge <= to)
    return [from, ...new Set(after)].toSorted((a, b) => a - b)
  }

  function quietEdges(from: number): readonly number[] {
    const { quiet, zone } = pending
    const began = isQuiet(from, quiet, zone)
      ? [quietBegan(from, quiet, zone) + hour / 2, quietEnds(from, quiet, zone)]
      : []
    return [...began, daysLater(from, 0, quiet.from, zone), daysLater(from, 1, quiet.from, zone)]
  }
}

/** Windows of one outcome that touch are one. */
function joined(windows: readonly Window[]): readonly Window[] {
  const whole: Window[] = []
  for (const next of windows.toSorted((a, b) => a.from - b.from)) {
    const at = whole.findIndex(
      (one) => one.outcome === next.outcome && one.reason === next.reason && next.from <= one.to,
    )
    const one = whole[at]
    if (one === undefined) whole.push(next)
    else whole[at] = { ...one, to: Math.max(one.to, next.to) }
  }
  return whole
}
