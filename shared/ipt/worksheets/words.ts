import type { ChoiceField, Field, ScaleField, TableField } from './field.ts'
import type { WorksheetId, worksheets } from './worksheets.ts'

interface Labelled {
  readonly label: string
  /** One line that says what may go here. */
  readonly help: string
}

/** The words of one field: whatever its kind shows. */
export type FieldWords<F extends Field> = F extends TableField
  ? Labelled & { readonly columns: { readonly [Name in keyof F['columns']]: FieldWords<F['columns'][Name]> } }
  : F extends ChoiceField
    ? Labelled & { readonly options: Readonly<Record<F['options'][number], string>> }
    : F extends ScaleField
      ? Labelled & { readonly low: string; readonly high: string }
      : Labelled

/** The words of one worksheet. */
export interface WorksheetWords<Id extends WorksheetId> {
  readonly title: string
  readonly opening: string
  readonly fields: {
    readonly [Name in keyof (typeof worksheets)[Id]]: FieldWords<Extract<(typeof worksheets)[Id][Name], Field>>
  }
}

/** What stands around the fields of every worksheet. */
export interface SheetWords {
  /** The page's title, which stands in the browser's history: it says nothing of what for. */
  readonly page: string
  readonly optional: string
  readonly private: string
  readonly circle: {
    readonly title: string
    readonly middle: string
    /** By closeness, the nearest ring first. */
    readonly rings: readonly [string, string, string]
    readonly nobody: string
    /** Tells one ring's people to who cannot see the drawing. */
    readonly ring: (ring: string, names: readonly string[]) => string
  }
}

/** Every word of the worksheets in one locale. One that is missing is a type error. */
export interface WorksheetTexts {
  readonly direction: 'ltr' | 'rtl'
  readonly sheet: SheetWords
  readonly worksheets: { readonly [Id in WorksheetId]: WorksheetWords<Id> }
}

/** The words of a field of any kind, for what goes through all of them. */
export interface AnyFieldWords extends Labelled {
  readonly columns?: Readonly<Record<string, AnyFieldWords>>
  readonly options?: Readonly<Record<string, string>>
  readonly low?: string
  readonly high?: string
}
