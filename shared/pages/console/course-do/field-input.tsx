import type { JSX } from 'preact'

import type { FormFields } from '../../../http/read-form.ts'
import { type DoField, type Option, partName, timesOf } from './do-field.ts'

interface FieldProps<Field> {
  readonly field: Field
  readonly fields: FormFields
  /** What is wrong with what was given; null: nothing. */
  readonly fault: string | null
}

type Of<Kind extends DoField['kind']> = FieldProps<Extract<DoField, { kind: Kind }>>

/** One field of a form about a command, with what was wrong in it. */
export function FieldInput({ field, fields, fault }: FieldProps<DoField>): JSX.Element {
  switch (field.kind) {
    case 'choice':
      return <Select field={field} fields={fields} fault={fault} />
    case 'time':
      return <Time field={field} fields={fields} fault={fault} />
    case 'times':
      return <Times field={field} fields={fields} fault={fault} />
    case 'many':
      return <Many field={field} fields={fields} fault={fault} />
    case 'yes':
      return <Check name={field.name} label={field.label} isOn={fields.has(field.name)} />
    case 'number':
    case 'day':
    case 'moment':
    case 'words':
      return <Line field={field} fields={fields} fault={fault} />
    default:
      return field satisfies never
  }
}

function Notes({ field, fault }: Pick<FieldProps<DoField>, 'field' | 'fault'>): JSX.Element {
  return (
    <>
      {field.hint !== undefined && (
        <span class="more" id={`${field.name}-hint`}>
          {field.hint}
        </span>
      )}
      {fault !== null && (
        <span class="fault" id={`${field.name}-fault`}>
          {fault}
        </span>
      )}
    </>
  )
}

/** Binds an input, or a group of them, to its hint and to what is wrong with it. */
function noted({ field, fault }: Pick<FieldProps<DoField>, 'field' | 'fault'>): {
  readonly 'aria-describedby'?: string
} {
  const ids = [
    ...(field.hint === undefined ? [] : [`${field.name}-hint`]),
    ...(fault === null ? [] : [`${field.name}-fault`]),
  ]
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}

function wrong(fault: string | null): { readonly 'aria-invalid'?: 'true' } {
  return fault === null ? {} : { 'aria-invalid': 'true' }
}

function Select(props: Of<'choice'>): JSX.Element {
  const { field, fields, fault } = props
  const { name, label, options, orNone } = field
  const given = fields.get(name) ?? ''
  const isOpen = orNone === true || !options.some(({ value }) => value === given)
  const all: readonly Option[] = isOpen
    ? [{ value: '', label: orNone === true ? 'none' : 'choose' }, ...options]
    : options
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} {...noted(props)} {...wrong(fault)}>
        {all.map((option) => (
          <option value={option.value} selected={option.value === given}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes field={field} fault={fault} />
    </p>
  )
}

function Line(props: Of<'number' | 'day' | 'moment' | 'words'>): JSX.Element {
  const { field, fields, fault } = props
  const { name, label } = field
  const common = { id: name, name, value: fields.get(name) ?? '', ...noted(props), ...wrong(fault) }
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {field.kind === 'number' && <input type="number" min={field.min} max={field.max} {...common} />}
      {field.kind === 'day' && <input type="date" {...common} />}
      {field.kind === 'moment' && <input type="datetime-local" {...common} />}
      {field.kind === 'words' && <input type="text" maxLength={500} autocomplete="off" {...common} />}
      <Notes field={field} fault={fault} />
    </p>
  )
}

function Time(props: Of<'time'>): JSX.Element {
  const { field, fields, fault } = props
  const { name, label, options, isFree } = field
  const other = partName(name, 'other')
  return (
    <fieldset id={name} {...noted(props)}>
      <legend>{label}</legend>
      {options.map(({ value, label: text }, index) => (
        <p class="choice">
          <input
            {...{ type: 'radio', id: partName(name, index + 1), name, value, checked: fields.get(name) === value }}
          />
          <label for={partName(name, index + 1)}>{text}</label>
        </p>
      ))}
      {options.length === 0 && <p>No free time was found.</p>}
      {isFree && (
        <p class="field">
          <label for={other}>{options.length === 0 ? 'Day and time' : 'Or another day and time'}</label>
          <input type="datetime-local" id={other} name={other} value={fields.get(other) ?? ''} {...wrong(fault)} />
        </p>
      )}
      <Notes field={field} fault={fault} />
    </fieldset>
  )
}

function Times(props: Of<'times'>): JSX.Element {
  const { field, fields, fault } = props
  return (
    <fieldset id={field.name} {...noted(props)}>
      <legend>{field.label}</legend>
      {timesOf(field).map((name, index) => (
        <p class="field">
          <label for={name}>Time {index + 1}</label>
          <input type="datetime-local" id={name} name={name} value={fields.get(name) ?? ''} {...wrong(fault)} />
        </p>
      ))}
      <Notes field={field} fault={fault} />
    </fieldset>
  )
}

function Many(props: Of<'many'>): JSX.Element {
  const { field, fields, fault } = props
  return (
    <fieldset id={field.name} {...noted(props)}>
      <legend>{field.label}</legend>
      {field.options.map(({ value, label }) => (
        <Check name={partName(field.name, value)} label={label} isOn={fields.has(partName(field.name, value))} />
      ))}
      <Notes field={field} fault={fault} />
    </fieldset>
  )
}

function Check({
  name,
  label,
  isOn,
}: {
  readonly name: string
  readonly label: string
  readonly isOn: boolean
}): JSX.Element {
  return (
    <p class="choice">
      <input type="checkbox" id={name} name={name} checked={isOn} />
      <label for={name}>{label}</label>
    </p>
  )
}
