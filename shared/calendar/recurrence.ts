import { type PlainDate, type WallTime, dateOf, daysBetween, plusDays, timeOf, wallTime } from '../time/wall-time.ts'

/** Some wall times as one rule, "every n days, until then", and what differs from it. */
export interface Recurrence {
  readonly first: WallTime
  readonly everyDays: number
  /** The rule's last step. */
  readonly last: WallTime
  /** Steps of the rule on which nothing takes place. */
  readonly except: readonly WallTime[]
  /** Steps of the rule that take place at another time. */
  readonly moved: readonly { readonly step: WallTime; readonly to: WallTime }[]
}

/**
 * The rule that fits most of `walls` (at least one, in order, none twice). What lies beside the rule replaces a step on
 * which nothing takes place, and the rule runs on for as long as it lacks one: so there is never an RDATE, which Outlook
 * and Google pass over. Nothing stands for a step that the clocks skip (`isShown` says which they show): the standard has
 * no such step, though programs have.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10
 */
export function recurrenceOf(
  walls: readonly [WallTime, ...WallTime[]],
  everyDays: number,
  isShown: (step: WallTime) => boolean,
): Recurrence {
  const regular = largestGroup(walls, everyDays)
  const earlier = walls.indexOf(regular[0])
  const stepAt = (index: number): WallTime =>
    wallTime(plusDays(dateOf(regular[0]), (index - earlier) * everyDays), timeOf(regular[0]))
  const others = walls.filter((wall) => !regular.includes(wall))
  const free: WallTime[] = []
  const skipped: WallTime[] = []
  let count = 0
  for (let toCome = regular.length; toCome > 0 || free.length < others.length; count += 1) {
    const step = stepAt(count)
    if (regular.includes(step)) toCome -= 1
    else (isShown(step) ? free : skipped).push(step)
  }
  const moved = others.map((to) => ({ step: takeNearest(free, to), to }))
  return { first: stepAt(0), everyDays, last: stepAt(count - 1), except: [...free, ...skipped].toSorted(), moved }
}

/** The most wall times that share the time of day and lie whole steps apart; the earliest such group of several. */
function largestGroup(
  walls: readonly [WallTime, ...WallTime[]],
  everyDays: number,
): readonly [WallTime, ...WallTime[]] {
  const origin: PlainDate = dateOf(walls[0])
  const groups = new Map<string, [WallTime, ...WallTime[]]>()
  for (const wall of walls) {
    const key = `${timeOf(wall)} ${daysBetween(origin, dateOf(wall)) % everyDays}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [wall])
    else group.push(wall)
  }
  return [...groups.values()].reduce((largest, group) => (group.length > largest.length ? group : largest))
}

function takeNearest(free: WallTime[], to: WallTime): WallTime {
  const distance = (step: WallTime): number => Math.abs(Date.parse(`${step}Z`) - Date.parse(`${to}Z`))
  const nearest = free.reduce((best, step) => (distance(step) < distance(best) ? step : best))
  free.splice(free.indexOf(nearest), 1)
  return nearest
}
