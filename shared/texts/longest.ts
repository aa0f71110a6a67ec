/** How many characters each part of a text may have, ours or a clinic's own; a numbered part goes by its name alone. */
const longest: ReadonlyMap<string, number> = new Map([
  ['title', 60],
  ['opening', 400],
  ['reflections', 200],
  ['step', 200],
  ['session', 200],
  ['paragraphs', 400],
])

/** The most characters of one part: `opening`, `reflections.2`. */
export function longestOf(field: string): number {
  const most = longest.get(field.replace(/\.\d+$/u, ''))
  if (most === undefined) throw new TypeError(`no text has a part ${field}`)
  return most
}
