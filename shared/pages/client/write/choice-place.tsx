import type { JSX } from 'preact'

import type { ChoiceField, ScaleField } from '../../../ipt/worksheets/field.ts'
import type { AnyFieldWords } from '../../../ipt/worksheets/words.ts'
import { type Around, described, idOf } from './around.ts'
import { PlaceFault } from './text-place.tsx'

export interface ChoicePlaceProps {
  readonly field: ChoiceField | ScaleField
  readonly words: AnyFieldWords
  readonly name: string
  readonly value: unknown
  readonly around: Around
}

/** One of some options or steps. Nothing is chosen beforehand, and what was chosen can be left out again. */
export function ChoicePlace({ field, words, name, value, around }: ChoicePlaceProps): JSX.Element {
  const { id: _, ...attributes } = described(name, [`${idOf(name)}-help`], around)
  const options = [...optionsOf(field, words), { value: '', label: around.words.noAnswer }]
  return (
    <fieldset class={field.kind} {...attributes}>
      <legend>{words.label}</legend>
      <p class="more" id={`${idOf(name)}-help`}>
        {words.help}
      </p>
      <PlaceFault name={name} around={around} />
      {options.map((option, at) => (
        <label>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value !== '' && option.value === textOf(value)}
            {...(at === 0 ? { id: idOf(name) } : {})}
          />{' '}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

/** The same within a row of a table, where there is less room. */
export function ChoiceCell({ by, ...props }: ChoicePlaceProps & { readonly by: readonly string[] }): JSX.Element {
  const { field, words, name, value, around } = props
  return (
    <>
      <label>
        {words.label}
        <select name={name} {...described(name, by, around)}>
          <option value="">–</option>
          {optionsOf(field, words).map((option) => (
            <option value={option.value} selected={option.value === textOf(value)}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <PlaceFault name={name} around={around} />
    </>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

function optionsOf(field: ChoicePlaceProps['field'], words: AnyFieldWords): readonly Option[] {
  if (field.kind === 'choice') {
    return field.options.map((option) => ({ value: option, label: words.options?.[option] ?? option }))
  }
  const { from, to } = field
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).map((step) => {
    const end = step === from ? words.low : step === to ? words.high : undefined
    return { value: `${step}`, label: end === undefined ? `${step}` : `${step} – ${end}` }
  })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : null
}
