import type { Cell, ChoiceField, ScaleField, TextField } from './field.ts'

/** Why something on a worksheet is refused, in words that hold nothing of what was written. */
export interface SheetFault {
  readonly why: string
  /** Where: `['people', 0, 'name']`. */
  readonly path: readonly (string | number)[]
  /** Whether a row lacks this. */
  readonly missing: boolean
}

/** Notes a fault; `at` is where it lies within the place that is read, `missing` that nothing is there. */
export type Wrong = (why: string, fault?: Partial<Pick<SheetFault, 'path' | 'missing'>>) => null

/** Controls, but for the end of a line and the tab; and the odd signs that end a line as well. */
const controls = /[^\P{Cc}\n\t]|[\u2028\u2029]/u

/** What one place holds; null where it was left empty, or is wrong. */
export function readCell(cell: Cell, value: unknown, wrong: Wrong): string | number | null {
  switch (cell.kind) {
    case 'text':
      return readText(cell, value, wrong)
    case 'choice':
      return readChoice(cell, value, wrong)
    case 'scale':
      return readScale(cell, value, wrong)
    default:
      return cell satisfies never
  }
}

function readText({ length, lines }: TextField, value: unknown, wrong: Wrong): string | null {
  if (typeof value !== 'string') return wrong('takes a text')
  // Forms are sent with two characters for the end of a line, which their own limit counts as one.
  const text = value.replaceAll('\r\n', '\n').trim()
  if (text.length > length) return wrong(`takes at most ${length} characters`)
  if (!text.isWellFormed() || controls.test(text)) return wrong('holds characters that cannot be shown')
  if (lines === 1 && text.includes('\n')) return wrong('takes one line')
  return text === '' ? null : text
}

function readChoice({ options }: ChoiceField, value: unknown, wrong: Wrong): string | null {
  if (value === '') return null
  return typeof value === 'string' && options.includes(value) ? value : wrong(`takes one of ${options.join(', ')}`)
}

function readScale({ from, to }: ScaleField, value: unknown, wrong: Wrong): number | null {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
  return fits ? value : wrong(`takes a whole number from ${from} to ${to}`)
}
