/** The Flesch-Kincaid grade: how many years of US school a text asks of its reader. */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (words.length === 0 || sentences.length === 0) throw new RangeError('a text without words has no grade')
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** The sentences of a text, trimmed, without those that hold no letter. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?؟]["”’»)]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** How many syllables an English word most likely has: its groups of vowels, less the silent ones, at least one. */
export function syllablesOf(word: string): number {
  const spoken = silent.reduce((rest, [pattern, stays]) => rest.replace(pattern, stays), word.toLowerCase())
  const groups = spoken.match(/[aeiouy]+/gu)?.length ?? 0
  const parted = hiatus.reduce((sum, pattern) => sum + (spoken.match(pattern)?.length ?? 0), 0)
  return Math.max(1, groups + parted)
}

/** Vowels that are written and not spoken, in the order in which they are to be dropped. */
const silent: readonly (readonly [RegExp, string])[] = [
  [/[’'].*$/u, ''],
  [/qu/gu, 'q'],
  // “table”, “circles”, “handled”: the ending has a syllable of its own.
  [/(?<=[^aeiouyl])l(?:e|es|ed)$/u, 'al'],
  // “helped”, not “needed”; “names”, not “passes”.
  [/(?<![tdaeiouy])ed$/u, ''],
  [/(?<![aeiouysxzcg]|[cs]h)es$/u, ''],
  [/(?<=[aeiouy][^aeiouy]+)e$/u, ''],
  [/(?<=[aeiouy][^aeiouy]+)e(?=ful|less|ly$|ment|ness|thing|times|body$|one$|where$)/gu, ''],
]

/** Vowels that stand together and are spoken apart: “serious”, “usual”, “quiet”, “going”, “idea”, “created”. */
const hiatus: readonly RegExp[] = [
  /(?<![tcsgx])i[aou]/gu,
  /(?<!g)ua(?!r)/gu,
  /ie(?=t|nc)/gu,
  /[aeouy]ing/gu,
  /(?<=[aeiouy][^aeiouy]+)ea$/gu,
  /crea(?=t)/gu,
]

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}’']*/gu) ?? []
}
