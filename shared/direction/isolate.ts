/**
 * Marks around a run whose direction is its own, so that it moves nothing of the line around it: a name, an address, a
 * number in groups. Plain text keeps them; HTML shows them as `bdi`.
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
const marks = { ltr: '\u2066', auto: '\u2068', end: '\u2069' } as const

/** A piece of a line, with the direction that it was isolated to; null for what was not. */
export interface Run {
  readonly text: string
  readonly direction: 'ltr' | 'auto' | null
}

/** A text that is read from left to right wherever it stands, as a telephone number is. */
export function leftToRight(text: string): string {
  return `${marks.ltr}${text}${marks.end}`
}

/** A text that is read as its first letter asks, as a name or an address is. */
export function isolate(text: string): string {
  return `${marks.auto}${text}${marks.end}`
}

/** Isolates each number that is written in groups, whose groups would else be read from right to left: `116 123`. */
export function isolateNumbers(text: string): string {
  return text.replaceAll(/\+?\(?\d[\d()]*(?:[ \u00a0./-]\(?\d[\d()]*)+|\+\d+/gu, leftToRight)
}

/** A text in its runs, without the marks. */
export function runsOf(text: string): readonly Run[] {
  return text
    .split(/(\u2066[^\u2066-\u2069]*\u2069|\u2068[^\u2066-\u2069]*\u2069)/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith(marks.ltr)) return { text: part.slice(1, -1), direction: 'ltr' }
      if (part.startsWith(marks.auto)) return { text: part.slice(1, -1), direction: 'auto' }
      return { text: part, direction: null }
    })
}
