import type { Block } from './reading.ts'
import type { Line } from './tell-answers.ts'

/** The blocks on pages of at most so many bytes of text; one that goes on over a page bears its heading again. */
export function sheetsOf(blocks: readonly Block[], most: number): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]]
  let left = most
  for (const { heading, lines } of blocks) {
    for (const [start, line] of lines.entries()) {
      const size = sizeOf(line)
      if (size > left && left < most) {
        sheets.push([])
        left = most
      }
      const sheet = sheets.at(-1) ?? []
      const last = sheet.at(-1)
      if (start > 0 && last?.heading === heading) sheet.splice(-1, 1, { heading, lines: [...last.lines, line] })
      else sheet.push({ heading, lines: [line] })
      left -= size
    }
  }
  return sheets
}

/** What a line weighs on a page: its text as it is escaped, and what stands around it. */
function sizeOf(line: Line): number {
  const escaped = line.join('').replaceAll(/[&<>"]/g, '&quot;')
  return Buffer.byteLength(escaped) + 40
}
