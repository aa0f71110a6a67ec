/** Where an instant lies on a picture's time axis, in its units. */
export type Scale = (instant: string) => number

export function createScale(from: string, to: string, span: { readonly left: number; readonly right: number }): Scale {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const perMillisecond = (span.right - span.left) / Math.max(1, last - first)
  return (instant) => Math.round((span.left + (Date.parse(instant) - first) * perMillisecond) * 10) / 10
}

/** The first of each month that falls between two instants. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = []
  const first = new Date(from)
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const next = new Date(Date.UTC(first.getUTCFullYear(), month, 1)).toISOString()
    if (next >= to) return months
    months.push(next)
  }
}
