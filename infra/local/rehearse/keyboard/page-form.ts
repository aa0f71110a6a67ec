import { type Element, elementsIn, textIn } from './html.ts'

/** Fields by name, as they are typed. */
export type Fields = Readonly<Record<string, string>>

/** A form as it stands on a page. */
export interface PageForm {
  /** Where it is sent; null: to the page's own address. */
  readonly action: string | null
  /** What it sends with nothing done to it but sending. */
  readonly fields: Fields
  /** The names of all that can be filled in, chosen or pressed, hidden fields included. */
  readonly names: ReadonlySet<string>
}

/** The forms of a page, in order. */
export function formsIn(page: Element): readonly PageForm[] {
  return elementsIn(page, 'form').map((form) => ({
    action: form.attributes.get('action') ?? null,
    fields: Object.fromEntries([...inputsIn(form), ...textsIn(form), ...selectsIn(form)]),
    names: new Set(
      ['input', 'textarea', 'select', 'button'].flatMap((control) =>
        elementsIn(form, control).flatMap(({ attributes }) => attributes.get('name') ?? []),
      ),
    ),
  }))
}

/** What is sent once some fields are filled in. A field that the form has not got is sent all the same: it may be refused. */
export function filledIn({ fields }: PageForm, typed: Fields): string {
  return new URLSearchParams({ ...fields, ...typed }).toString()
}

type Sent = readonly (readonly [string, string])[]

function inputsIn(form: Element): Sent {
  return elementsIn(form, 'input').flatMap(({ attributes }) => {
    const type = attributes.get('type') ?? 'text'
    const isChoice = type === 'radio' || type === 'checkbox'
    if (type === 'submit' || (isChoice && !attributes.has('checked'))) return []
    return named(attributes, attributes.get('value') ?? (isChoice ? 'on' : ''))
  })
}

function textsIn(form: Element): Sent {
  return elementsIn(form, 'textarea').flatMap((field) => named(field.attributes, textIn(field)))
}

/** A list sends what is chosen in it, else its first line. */
function selectsIn(form: Element): Sent {
  return elementsIn(form, 'select').flatMap((list) => {
    const options = elementsIn(list, 'option')
    const chosen = options.find(({ attributes }) => attributes.has('selected')) ?? options[0]
    return chosen === undefined ? [] : named(list.attributes, chosen.attributes.get('value') ?? textIn(chosen))
  })
}

function named(attributes: Element['attributes'], value: string): Sent {
  const name = attributes.get('name')
  return name === undefined || attributes.has('disabled') ? [] : [[name, value]]
}
