const longest = 60

/**
 * A person's name as it may stand in a line of a mail: well-formed, without line breaks, control characters or marks that
 * turn the direction of what follows, and no longer than 60 characters. It may come out empty.
 */
export function shownName(name: string): string {
  const plain = name
    .slice(0, 2000)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
  // No character is shorter than one code unit.
  if (plain.length <= longest) return plain
  const characters = [...new Intl.Segmenter().segment(plain)].map(({ segment }) => segment)
  return characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join('')}…`
}
