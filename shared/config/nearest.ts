/** Of the known words the one that was probably meant by `word`; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const within = Math.max(1, Math.floor(word.length / 3))
  const [best] = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= within)
    .toSorted((one, other) => one.edits - other.edits)
  return best?.candidate ?? null
}

/** A word cut short, or in full where the known one is short (`tuesday` for `tue`), is one step away. */
function distance(word: string, known: string): number {
  const [short, long] = word.length < known.length ? [word, known] : [known, word]
  return short.length >= 3 && short !== long && long.startsWith(short) ? 1 : editsBetween(word, known)
}

/** The Levenshtein distance: how many letters must be put in, taken out or changed. */
function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (const [column, opposite] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === opposite ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
