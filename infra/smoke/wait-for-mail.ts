import * as z from 'zod'

import { need } from './ask-api.ts'
import type { SmokeDeps } from './smoke-deps.ts'
import { Stopped } from './stopped.ts'

const Mails = z.object({
  items: z.array(z.object({ attempt: z.string(), kind: z.string().nullable(), fate: z.string().nullable() })),
})
const Course = z.object({
  messages: z.array(z.object({ kind: z.string(), outcome: z.string(), reason: z.string().nullable() })),
})

/** A mail that is expected: the next one of a kind, and what is to become of it. */
export interface Expected {
  readonly kind: 'welcome' | 'cancellation'
  readonly fate: 'delivered' | 'bounced' | 'complained'
}

/** What settles a mail; a complaint comes after its delivery. */
const ends: ReadonlySet<string> = new Set(['delivered', 'bounced', 'complained', 'rejected'])

export interface Waiting {
  readonly course: string
  /** The mails that were there before, by their attempts. */
  readonly seen: ReadonlySet<string>
}

/** Looks until a new mail of the course has come to what is expected; gives its attempt. Stops once it has come to another. */
export async function waitForMail(
  { ask, pause, looks }: Pick<SmokeDeps, 'ask' | 'pause' | 'looks'>,
  { course, seen }: Waiting,
  { kind, fate }: Expected,
): Promise<string> {
  let last: string | null = null
  for (let looked = 0; looked < looks; looked += 1) {
    const { items } = await need(ask, { method: 'GET', path: `/api/courses/${course}/mails` }, Mails)
    const mail = items.find((one) => one.kind === kind && !seen.has(one.attempt))
    if (mail?.fate === fate) return mail.attempt
    if (mail !== undefined) last = mail.fate ?? 'sent'
    if (mail?.fate && ends.has(mail.fate) && !(mail.fate === 'delivered' && fate === 'complained')) break
    if (mail === undefined) await stopIfUnsent({ ask }, course, kind)
    await pause()
  }
  throw new Stopped(tellEnd(kind, fate, last))
}

/** A mail that was left out, or is held, will not come. */
async function stopIfUnsent({ ask }: Pick<SmokeDeps, 'ask'>, course: string, kind: string): Promise<void> {
  const { messages } = await need(ask, { method: 'GET', path: `/api/courses/${course}` }, Course)
  const unsent = messages.find((one) => one.kind === kind && one.outcome !== 'sent')
  if (unsent === undefined) return
  throw new Stopped(`the ${kind} was not sent: ${unsent.outcome}${unsent.reason === null ? '' : `, ${unsent.reason}`}`)
}

function tellEnd(kind: string, fate: string, last: string | null): string {
  if (last === null) return `no ${kind} went out: does the tick run, and attend? See their logs, and the dead letters`
  if (last === 'sent' || (last === 'delivered' && fate === 'complained')) {
    return `the ${kind} is ${last}, and SES has not told that it was ${fate}: does the rule reach feedback? See its log`
  }
  return `the ${kind} was to be ${fate} and was ${last}`
}
