import type { JSX } from 'preact'

import type { TextField } from '../../../ipt/worksheets/field.ts'
import { type Around, described, faultText, idOf } from './around.ts'

export interface TextPlaceProps {
  readonly field: TextField
  readonly name: string
  readonly value: unknown
  /** The ids of what describes it. */
  readonly by: readonly string[]
  readonly around: Around
  readonly id?: string
  /** What it is called, where no label stands beside it. */
  readonly label?: string
}

/** A place for the client's own words. Beside it stands that nobody reads them at once. */
export function TextPlace(props: TextPlaceProps): JSX.Element {
  return (
    <>
      <TextControl {...props} />
      <NotRead {...props} />
    </>
  )
}

export function TextControl({ field, name, value, by, around, id, label }: TextPlaceProps): JSX.Element {
  const attributes = {
    name,
    maxlength: field.length,
    dir: 'auto' as const,
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...described(name, by, around),
  }
  const text = typeof value === 'string' ? value : ''
  if (field.lines === 1) return <input type="text" value={text} {...attributes} />
  return (
    <textarea rows={field.lines} {...attributes}>
      {text}
    </textarea>
  )
}

export function NotRead({ name, around }: Pick<TextPlaceProps, 'name' | 'around'>): JSX.Element {
  return (
    <>
      <small>{around.words.notReadShort}</small>
      <PlaceFault name={name} around={around} />
    </>
  )
}

export function PlaceFault({ name, around }: Pick<TextPlaceProps, 'name' | 'around'>): JSX.Element | null {
  const fault = around.faults.get(name)
  if (fault === undefined) return null
  return (
    <p class="fault" id={`${idOf(name)}-fault`}>
      {faultText(fault, around.words)}
    </p>
  )
}
