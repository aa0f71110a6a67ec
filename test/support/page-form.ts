import type { PageResponse } from '../../shared/http/page-response.ts'
import type { Ask, LinkWorld } from './link-world.ts'

/** A form of a page as a browser would send it back: its defaults, before anybody chooses anything. */
export interface PageForm {
  /** Null: the page's own address. */
  readonly action: string | null
  readonly fields: Readonly<Record<string, string>>
  /** The names of everything that could be filled in or chosen, and of its buttons. */
  readonly names: readonly string[]
  readonly buttons: readonly (readonly [string, string])[]
}

/** The forms of a page, in order. */
export function formsIn(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const inputs = [...body.matchAll(/<input((?:[^>"]|"[^"]*")*)>/g)].map(([, attributes = '']) =>
      attributesOf(attributes),
    )
    const texts: Attributes[] = [...body.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)].map(
      ([, attributes = '', text = '']) => ({
        ...attributesOf(attributes),
        value: plain(text),
      }),
    )
    const selects: Attributes[] = [...body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
      ([, attributes = '', options = '']) => ({
        ...attributesOf(attributes),
        value: selectedIn(options),
      }),
    )
    const buttons = [...body.matchAll(/<button([^>]*)>/g)].map(([, attributes = '']) => attributesOf(attributes))
    const isSent = ({ type, checked }: Attributes): boolean =>
      (type !== 'radio' && type !== 'checkbox') || checked !== undefined
    const sent = [...inputs.filter(isSent), ...texts, ...selects]
    return {
      action: attributesOf(head)['action'] ?? null,
      fields: Object.fromEntries(sent.map(({ name = '', value = 'on' }) => [name, value])),
      names: [...inputs, ...texts, ...selects, ...buttons].map(({ name = '' }) => name),
      buttons: buttons.flatMap(({ name, value = '' }) => (name === undefined ? [] : [[name, value] as const])),
    }
  })
}

/** Sends the form of a page that has a field or button of a name, with some fields filled in, as a browser does. */
export async function sendForm(
  world: Pick<LinkWorld, 'ask'>,
  path: string,
  { having, fill = {}, ...more }: { having: string; fill?: Readonly<Record<string, string>> } & Ask,
): Promise<PageResponse> {
  const { body } = await world.ask('GET', path, more)
  const form = formsIn(body).find(({ names }) => names.includes(having))
  if (form === undefined) throw new Error(`no form of the page has ${having}`)
  return postForm(world, form.action ?? path, { ...form.fields, ...fill }, more)
}

/** Posts fields as a form. */
export function postForm(
  world: Pick<LinkWorld, 'ask'>,
  path: string,
  fields: Readonly<Record<string, string>>,
  more: Ask = {},
): Promise<PageResponse> {
  const body = new URLSearchParams(fields).toString()
  return world.ask('POST', path, { body, contentType: 'application/x-www-form-urlencoded', ...more })
}

type Attributes = Readonly<Record<string, string>>

function attributesOf(text: string): Attributes {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )
}

function selectedIn(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>(.*?)<\/option>/gs)].map(([, head = '', text = '']): Attributes => ({
    value: plain(text),
    ...attributesOf(head),
  }))
  return (all.find((option) => option['selected'] !== undefined) ?? all[0])?.['value'] ?? ''
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
