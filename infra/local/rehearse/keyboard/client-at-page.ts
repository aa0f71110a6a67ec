import type { HttpAnswer, HttpRequest } from '../../http-event.ts'
import type { ReceivedMail } from '../../ses-mail.ts'
import type { ClientLine, Reply } from '../world.ts'
import { type Browser, type Visited, openBrowser } from './browser.ts'
import { formsIn } from './page-form.ts'
import { pageLinkOf } from './page-link.ts'

export interface ClientAtPageDeps {
  readonly mails: () => readonly ReceivedMail[]
  /** Answers a request as the HTTP API does. */
  readonly ask: (request: HttpRequest) => Promise<HttpAnswer>
}

/**
 * Does what a client does on the pages that the latest mail leads to, as a person at a keyboard would: opens, fills in,
 * sends. Null: there is no way there, because no mail has come or its link opens nothing, so the client has to phone.
 */
export function createClientAtPage({ mails, ask }: ClientAtPageDeps): (line: ClientLine) => Promise<Reply | null> {
  return async (line) => {
    const link = await pageLinkOf(mails(), line.client)
    return link === null ? null : actAt({ link, browser: openBrowser(ask) }, line)
  }
}

interface Desk {
  readonly link: string
  readonly browser: Browser
}

async function actAt(desk: Desk, line: ClientLine): Promise<Reply | null> {
  switch (line.do) {
    case 'preferences':
      return choose(desk, line)
    default:
      return null
  }
}

async function choose(desk: Desk, { prompts, reminders, calendar }: ClientLine & { do: 'preferences' }) {
  const yes = (flag: boolean | undefined) => (flag === undefined ? undefined : flag ? 'yes' : 'no')
  const typed = { prompts: yes(prompts), reminders: yes(reminders), calendar }
  return sendOn(desk, { path: 'emails', having: 'calendar', typed })
}

interface Sending {
  /** The page, below the link. */
  readonly path: string
  /** A field that the wanted form has, and no other form of the page. */
  readonly having: string
  readonly typed: Readonly<Record<string, string | undefined>>
}

/** Opens a page below the link and sends its form. */
async function sendOn({ link, browser }: Desk, { path, having, typed }: Sending): Promise<Reply | null> {
  const opened = await browser.open(`${link}/${path}`)
  if (!opened.ok) return replyOf(opened)
  const form = formsIn(opened.page).find(({ names }) => names.has(having))
  return form === undefined ? null : replyOf(await browser.send(opened.path, form, withoutGaps(typed)))
}

function withoutGaps(typed: Sending['typed']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

/** A link that opens nothing is nobody's refusal: the clinic knows better whether it knows the client. */
function replyOf(visited: Visited): Reply | null {
  if (visited.ok) return { ok: true }
  return visited.code === 'unknown-client' ? null : visited
}
