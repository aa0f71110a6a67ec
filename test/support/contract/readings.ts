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
}

/** The most literal way. */
export const literal: Readings = {
  fortnights: 'before each',
  fortnight: '14 days',
  afterClosed: 'fortnight',
  lastSlot: 'standing',
  gap: 'asked',
}

/** Every other way, the nearest to the literal one first. */
export function otherReadings(): readonly Readings[] {
  const all = (['before each', 'among them'] as const).flatMap((fortnights) =>
    (['14 days', 'twice'] as const).flatMap((fortnight) =>
      (['fortnight', 'week'] as const).flatMap((afterClosed) =>
        (['standing', 'booked'] as const).flatMap((lastSlot) =>
          (['asked', 'booked'] as const).map((gap) => ({ fortnights, fortnight, afterClosed, lastSlot, gap })),
        ),
      ),
    ),
  )
  const strangeness = (one: Readings) =>
    [
      one.fortnights !== literal.fortnights,
      one.fortnight !== literal.fortnight,
      one.afterClosed !== literal.afterClosed,
      one.lastSlot !== literal.lastSlot,
      one.gap !== literal.gap,
    ].filter(Boolean).length
  return all.filter((one) => strangeness(one) > 0).toSorted((a, b) => strangeness(a) - strangeness(b))
}
