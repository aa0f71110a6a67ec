import type { FormFields } from '../../../http/read-form.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** Where a form asks for one part of a command; its name is the command's own. */
export type DoField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
} & (
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly was?: string; readonly orNone?: true }
  /** One of the times offered, or any other one. */
  | { readonly kind: 'time'; readonly options: readonly Option[]; readonly was?: string; readonly isFree: boolean }
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'many'; readonly options: readonly Option[] }
  | { readonly kind: 'yes'; readonly was: boolean }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly was: number }
  | { readonly kind: 'day'; readonly was?: string }
  /** A day and a time of day. */
  | { readonly kind: 'moment'; readonly was?: string }
  | { readonly kind: 'words'; readonly was?: string; readonly orNone?: true }
)

/** What a wrong value is answered with, at its field. */
export const askedOf: Readonly<Record<DoField['kind'], string>> = {
  choice: 'choose one of these',
  time: 'give a day and a time of day, in the years 2000 to 2199',
  times: 'give a day and a time of day to each, in the years 2000 to 2199',
  many: 'choose any of these',
  yes: 'say yes or no',
  number: 'give a whole number',
  moment: 'give a day and a time of day, in the years 2000 to 2199',
  day: 'give a day, in the years 2000 to 2199',
  words: 'give a few words that can be kept, at most 500 characters',
}

/** The names under which a field's `count` times, or its many choices, are sent. */
export function partName(name: string, part: string | number): string {
  return `${name}-${part}`
}

/** What stands in a form's fields before anybody fills it in. */
export function filledBefore(fields: readonly DoField[]): FormFields {
  return new Map(fields.flatMap((field) => beforeOf(field)))
}

function beforeOf(field: DoField): readonly (readonly [string, string])[] {
  switch (field.kind) {
    case 'times':
    case 'many':
      return []
    case 'yes':
      return field.was ? [[field.name, 'on']] : []
    case 'time':
      return field.was === undefined ? [] : [[timeInput(field, field.was), field.was]]
    case 'number':
      return [[field.name, `${field.was}`]]
    case 'choice':
    case 'day':
    case 'moment':
    case 'words':
      return field.was === undefined ? [] : [[field.name, field.was]]
    default:
      return field satisfies never
  }
}

/** A time that is none of those offered stands where any other one is given. */
function timeInput({ name, options }: Extract<DoField, { kind: 'time' }>, wall: string): string {
  return options.some(({ value }) => value === wall) ? name : partName(name, 'other')
}

/** What a field of a form that was sent says, for the command's schema to judge. */
export function readField(field: DoField, fields: FormFields): unknown {
  const typed = (fields.get(field.name) ?? '').trim()
  switch (field.kind) {
    case 'choice':
    case 'words':
      return typed === '' && field.orNone === true ? null : typed
    case 'time':
      return (fields.get(partName(field.name, 'other')) ?? '') || typed
    case 'times':
      return timesOf(field).flatMap((name) => fields.get(name) || [])
    case 'many':
      return field.options.map(({ value }) => value).filter((value) => fields.has(partName(field.name, value)))
    case 'yes':
      return fields.has(field.name)
    case 'number':
      return /^-?\d{1,4}$/.test(typed) ? Number(typed) : typed
    case 'day':
    case 'moment':
      return typed
    default:
      return field satisfies never
  }
}

/** The names of the inputs of several times. */
export function timesOf({ name, count }: Extract<DoField, { kind: 'times' }>): readonly string[] {
  return Array.from({ length: count }, (_, index) => partName(name, index + 1))
}
