import type { Fields } from './field.ts'
import type { AnyFieldWords, WorksheetTexts } from './words.ts'
import { isWorksheet, worksheets } from './worksheets.ts'

/** One worksheet in one locale: what it is called, its fields, and the words of each. */
export interface Sheet {
  readonly form: string
  readonly title: string
  readonly opening: string
  readonly fields: Fields
  readonly words: Readonly<Record<string, AnyFieldWords>>
}

/** The worksheet of a name among ours and a clinic's own; null where none has it. */
export function sheetOf(form: string, texts: WorksheetTexts, own: readonly Sheet[]): Sheet | null {
  if (!isWorksheet(form)) return own.find((sheet) => sheet.form === form) ?? null
  const { title, opening, fields: words } = texts.worksheets[form]
  return { form, title, opening, fields: worksheets[form], words }
}
