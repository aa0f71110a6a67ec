/** Where the contract can be read in two ways: one way of reading it, which then holds for a whole rehearsal. */
export interface Readings {
  /** Fortnightly for the last k sessions: the gap before each of them, or only those among them. */
  readonly fortnights: 'before each' | 'among them'
  /** A fortnight is 14 days, or twice the clinic's `everyDays`. */
  readonly fortnight: '14 days' | 'twice'
  /** A closed step of the fortnightly part is followed by the next fortnightly or by the next weekly step. */
  readonly afterClosed: 'fortnight' | 'week'
  /** A make-up comes after the last slot that still stands, or after the last one ever booked. */
  readonly lastSlot: 'standing' | 'booked'
  /** After a first session in a gap of the clocks, the next keep the time asked for, or the one booked. */
  readonly gap: 'asked' | 'booked'
  /** After a slot that was moved off the cadence, the next step is the first after its start, or after its own step. */
  readonly nextStep: 'after its start' | 'after its step'
  /** A shifted step that is closed: it and all later ones move on, or each later one only where it must. */
  readonly following: 'the rest' | 'if it must'
  /** Slots after those of a leave: each moves only where it must, or all by as many steps. */
  readonly leave: 'if it must' | 'the rest'
  /** *Following* from a slot off the cadence: the cadence is shifted as the slots are, or becomes that of the new time. */
  readonly cadence: 'shifted' | 'its time'
  /** Slots that an undone action had booked stay, cancelled, or are gone. */
  readonly undone: 'cancelled' | 'gone'
  /** Undo takes back a client's last action of any kind, or the last that changed the plan. */
  readonly undo: 'any' | 'plan'
  /** A make-up booked while the course is paused is paused with the rest, or booked. */
  readonly pausedMakeUp: 'booked' | 'paused'
}

/** The most literal way. */
export const literal: Readings = {
  fortnights: 'before each',
  fortnight: '14 days',
  afterClosed: 'fortnight',
  lastSlot: 'standing',
  gap: 'asked',
  nextStep: 'after its start',
  following: 'the rest',
  leave: 'if it must',
  cadence: 'shifted',
  undone: 'cancelled',
  undo: 'any',
  pausedMakeUp: 'booked',
}

/** The other way to read one point. */
const turns: readonly Partial<Readings>[] = [
  { fortnights: 'among them' },
  { fortnight: 'twice' },
  { afterClosed: 'week' },
  { lastSlot: 'booked' },
  { gap: 'booked' },
  { nextStep: 'after its step' },
  { following: 'if it must' },
  { leave: 'the rest' },
  { cadence: 'its time' },
  { undone: 'gone' },
  { undo: 'plan' },
  { pausedMakeUp: 'paused' },
]

/** The ways that differ from the literal one in up to three points, the nearest first. */
export function otherReadings(): readonly Readings[] {
  const ways = (points: number, from: number): readonly Partial<Readings>[] =>
    points === 0
      ? [{}]
      : turns.flatMap((turn, at) => (at < from ? [] : ways(points - 1, at + 1).map((more) => ({ ...turn, ...more }))))
  return [1, 2, 3].flatMap((points) => ways(points, 0)).map((way) => ({ ...literal, ...way }))
}
