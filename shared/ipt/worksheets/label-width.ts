/** Widths in pixels at 14 px of the widest letters that the pages' fonts have, so that no label outgrows its box. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 16],
  [/^[mwMW@%\uFF00-\uFFEF]/u, 14],
  [/^[ijlt.,:;'’!|()[\]I-]/u, 6],
  [/^\s/u, 5],
  [/^[a-z]/u, 9],
]
const otherWidth = 11

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** About how wide a text is at 14 px: rather too wide than too narrow. */
export function labelWidth(text: string): number {
  return graphemes(text).reduce((sum, letter) => sum + widthOf(letter), 0)
}

/** The text, or as many of its letters as fit into `width` with an ellipsis; no letter is parted from its marks. */
export function cutToWidth(text: string, width: number): string {
  if (labelWidth(text) <= width) return text
  let cut = ''
  for (const letter of graphemes(text)) {
    if (labelWidth(`${cut}${letter}…`) > width) break
    cut += letter
  }
  return `${cut.trimEnd()}…`
}

function widthOf(letter: string): number {
  return widths.find(([pattern]) => pattern.test(letter))?.[1] ?? otherWidth
}

function graphemes(text: string): readonly string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment)
}
