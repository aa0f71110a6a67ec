import type { HttpAnswer, HttpRequest } from '../../http-event.ts'
import type { ReceivedMail } from '../../ses-mail.ts'
import type { ClientLine, Reply } from '../world.ts'
import { answersAsFields } from './answers-as-fields.ts'
import { type Browser, type Visited, openBrowser } from './browser.ts'
import { type Element, elementsIn, elementsWith } from './html.ts'
import { type Door, enter } from './enter.ts'
import { type Fields, type PageForm, formWith } from './page-form.ts'
import { pageLinkOf } from './page-link.ts'

export interface ClientAtPageDeps {
  readonly mails: () => readonly ReceivedMail[]
  /** Answers a request as the HTTP API does. */
  readonly ask: (request: HttpRequest) => Promise<HttpAnswer>
  /** Gives a client a PIN, as staff do on the phone. */
  readonly givePin: (client: string, pin: string) => Promise<void>
}

/**
 * Does what a client does on the pages that the latest mail leads to, as a person at a keyboard would: opens, fills in,
 * sends. Null: there is no way there, because no mail has come, its link opens nothing or the page has no such form, so
 * the client has to phone.
 */
export function createClientAtPage(deps: ClientAtPageDeps): (line: ClientLine) => Promise<Reply | null> {
  const browsers = new Map<string, Browser>()
  return async (line) => {
    const { client } = line
    const link = await pageLinkOf(deps.mails(), client)
    if (link === null) return null
    const browser = browsers.get(client) ?? openBrowser(deps.ask)
    browsers.set(client, browser)
    return actAt({ link, browser, givePin: (pin) => deps.givePin(client, pin) }, line)
  }
}

interface Desk extends Door {
  readonly link: string
}

function actAt(desk: Desk, line: ClientLine): Promise<Reply | null> {
  switch (line.do) {
    case 'preferences':
      return choose(desk, line)
    case 'answer':
      return write(desk, line)
    case 'erase':
      return erase(desk)
    default:
      return line satisfies never
  }
}

async function choose(desk: Desk, line: ClientLine & { readonly do: 'preferences' }) {
  const page = await enter(desk, `${desk.link}/emails`)
  return sendForm(desk, page, {
    having: ['prompts', 'reminders', 'calendar'],
    fill: ({ shown }) => ({ ...shown, ...chosenBy(line) }),
  })
}

function chosenBy({ prompts, reminders, calendar }: ClientLine & { readonly do: 'preferences' }): Fields {
  const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no')
  return {
    ...(prompts === undefined ? {} : { prompts: yesOrNo(prompts) }),
    ...(reminders === undefined ? {} : { reminders: yesOrNo(reminders) }),
    ...(calendar === undefined ? {} : { calendar }),
  }
}

async function write(desk: Desk, { slot, form, answers }: ClientLine & { readonly do: 'answer' }) {
  const list = await enter(desk, `${desk.link}/write/${slot}`)
  const way = list.ok ? wayTo(list.page, form) : null
  if (way === null) return refusalBy(list)
  const page = await enter(desk, way)
  // What was written there before is not left standing: the scenario tells all that the form is to hold.
  return sendForm(desk, page, {
    having: ['save'],
    fill: (sheet) => ({ ...answersAsFields(answers, sheet), save: 'yes' }),
  })
}

/** Where the page of a form is, by the list of them. */
function wayTo(list: Element, form: string): string | null {
  const entries = elementsWith(list, 'data-form', form)
  const links = entries.flatMap((entry) => [entry, ...elementsIn(entry, 'a')])
  return links.flatMap(({ attributes }) => attributes.get('href') ?? [])[0] ?? null
}

async function erase(desk: Desk) {
  const page = await enter(desk, `${desk.link}/data`)
  return sendForm(desk, page, { having: ['erase'], fill: () => ({ erase: 'yes' }) })
}

interface Filling {
  /** Fields of the wanted form. */
  readonly having: readonly string[]
  readonly fill: (form: PageForm) => Fields
}

async function sendForm({ browser }: Desk, page: Visited, { having, fill }: Filling): Promise<Reply | null> {
  const form = page.ok ? formWith(page.page, having) : undefined
  if (!page.ok || form === undefined) return refusalBy(page)
  return browser.send(page.path, form, { ...form.hidden, ...fill(form) })
}

/** Why a page could not be written on. A link that opens nothing is no refusal: the clinic knows whom it knows. */
function refusalBy(visited: Visited): Reply | null {
  return visited.ok || visited.code === 'unknown-client' ? null : visited
}
