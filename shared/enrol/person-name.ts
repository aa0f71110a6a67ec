/** Letters that steer how text is shown: controls, overrides of direction, lone halves of a character pair. */
const steering = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]|\p{Cs}/u

/** What stands where a letter was lost as text was read in a wrong encoding: nobody's name, and no file that has it is taken. */
const lost = '\uFFFD'

/**
 * A name as it is kept: in composed form, one to 120 characters, without what steers the display or a letter that was lost.
 * Null for any other.
 */
export function parseName(text: string): string | null {
  const name = text.normalize('NFC').trim()
  const length = [...name].length
  return length >= 1 && length <= 120 && !steering.test(name) && !name.includes(lost) ? name : null
}
