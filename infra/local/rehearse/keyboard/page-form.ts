import { type Element, elementsIn, textIn } from './html.ts'

/** Fields by name, as they are typed. */
export type Fields = Readonly<Record<string, string>>

/** A form as it stands on a page. */
export interface PageForm {
  /** Where it is sent; null: to the page's own address. */
  readonly action: string | null
  /** What it sends that nobody sees. */
  readonly hidden: Fields
  /** What else it sends with nothing done to it but sending. */
  readonly shown: Fields
  /** What can be filled in, chosen or pressed, by name. */
  readonly controls: ReadonlyMap<string, Control>
}

/** What a person can do with a field. */
export interface Control {
  readonly kind: 'typed' | 'number' | 'chosen' | 'pressed'
  /** What can be chosen; empty where it is typed. */
  readonly values: readonly string[]
}

/** The forms of a page, in order. */
export function formsIn(page: Element): readonly PageForm[] {
  return elementsIn(page, 'form').map((form) => {
    const inputs = elementsIn(form, 'input')
    const isHidden = (input: Element): boolean => typeOf(input) === 'hidden'
    return {
      action: form.attributes.get('action') ?? null,
      hidden: Object.fromEntries(inputs.filter(isHidden).flatMap(sentByInput)),
      shown: Object.fromEntries([
        ...inputs.filter((input) => !isHidden(input)).flatMap(sentByInput),
        ...elementsIn(form, 'textarea').flatMap((field) => sent(field, textIn(field))),
        ...elementsIn(form, 'select').flatMap(sentBySelect),
      ]),
      controls: controlsIn(form),
    }
  })
}

/** The first form that has all of some fields. */
export function formWith(page: Element, names: readonly string[]): PageForm | undefined {
  return formsIn(page).find(({ controls }) => names.every((name) => controls.has(name)))
}

type Sent = readonly (readonly [string, string])[]

function sentByInput(input: Element): Sent {
  const type = typeOf(input)
  const isChoice = type === 'radio' || type === 'checkbox'
  if (type === 'submit' || (isChoice && !input.attributes.has('checked'))) return []
  return sent(input, input.attributes.get('value') ?? (isChoice ? 'on' : ''))
}

/** A list sends what is chosen in it, else its first line. */
function sentBySelect(list: Element): Sent {
  const options = elementsIn(list, 'option')
  const chosen = options.find(({ attributes }) => attributes.has('selected')) ?? options[0]
  return chosen === undefined ? [] : sent(list, valueOf(chosen))
}

function sent({ attributes }: Element, value: string): Sent {
  const name = attributes.get('name')
  return name === undefined || attributes.has('disabled') ? [] : [[name, value]]
}

function controlsIn(form: Element): PageForm['controls'] {
  const controls = new Map<string, Control>()
  const add = ({ attributes }: Element, kind: Control['kind'], values: readonly string[] = []): void => {
    const name = attributes.get('name')
    if (name !== undefined) controls.set(name, { kind, values: [...(controls.get(name)?.values ?? []), ...values] })
  }
  for (const input of elementsIn(form, 'input')) {
    const type = typeOf(input)
    if (type === 'radio' || type === 'checkbox') add(input, 'chosen', [valueOf(input)])
    else if (type !== 'hidden') add(input, type === 'number' ? 'number' : 'typed')
  }
  for (const field of elementsIn(form, 'textarea')) add(field, 'typed')
  for (const list of elementsIn(form, 'select')) add(list, 'chosen', elementsIn(list, 'option').map(valueOf))
  for (const button of elementsIn(form, 'button')) add(button, 'pressed', [valueOf(button)])
  return controls
}

function typeOf({ attributes }: Element): string {
  return attributes.get('type') ?? 'text'
}

function valueOf(element: Element): string {
  return element.attributes.get('value') ?? textIn(element)
}
