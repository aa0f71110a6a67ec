/** Words in the client's own way, of at most so many characters (as a browser counts them), in about so many lines. */
export interface TextField {
  readonly kind: 'text'
  readonly length: number
  readonly lines: number
}

/** Several short texts, one beneath the other. */
export interface ListField {
  readonly kind: 'list'
  readonly items: number
  readonly length: number
}

export interface ChoiceField {
  readonly kind: 'choice'
  readonly options: readonly [string, ...string[]]
}

/** A whole number from `from` to `to`. */
export interface ScaleField {
  readonly kind: 'scale'
  readonly from: number
  readonly to: number
}

/** What one place of a table row, or of a worksheet, may hold by itself. */
export type Cell = TextField | ChoiceField | ScaleField

/** A table: up to `rows` rows of the same columns. */
export interface TableField {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: Readonly<Record<string, Cell>>
  /** The columns that a row cannot do without. */
  readonly needed: readonly string[]
}

export type Field = Cell | ListField | TableField

/** Names that no field has: a page's form needs them for itself. */
export const reservedNames: readonly string[] = ['page', 'keep', 'save', 'more', 'restore']

/** A worksheet's fields by name, in the order in which they are shown. All may be left empty. */
export type Fields = Readonly<Record<string, Field>>

/** A line or a few of text. */
export function text<const Length extends number>(length: Length, lines = 1) {
  return { kind: 'text', length, lines } as const
}
