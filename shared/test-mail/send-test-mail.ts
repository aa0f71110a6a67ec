import { parseEmailAddress } from '../address/email-address.ts'
import { brakeAt } from '../attend/brake.ts'
import type { Clinic } from '../config/clinic.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { allowances } from '../limit/allowances.ts'
import { type LimitStore, spend } from '../limit/spend.ts'
import type { RenderedMail } from '../mail/render-mail.tsx'
import type { SendMail, SendOutcome } from '../mail/send-mail.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewId } from '../ports/new-id.ts'
import type { Session } from '../staff/session.ts'
import type { Store } from '../store/store.ts'

/** What sending oneself a mail needs of the world outside. */
export interface TestMailDeps {
  readonly clinic: Clinic
  readonly store: LimitStore & Pick<Store, 'readClinic'>
  readonly clock: Clock
  readonly newId: NewId
  readonly send: SendMail
  /** Keeps who sent what kind of test, and what became of it, by ids and codes. */
  readonly note: (what: 'test-mail', of: Readonly<Record<string, string>>) => void
}

/** A mail of a sample client's, and the page whose button sends it: of two presses on one page the second sends nothing. */
export interface TestMail {
  readonly kind: string
  readonly mail: RenderedMail
  readonly page: string
}

/**
 * Sends a sample client's mail to whoever has signed in: to the address that the sign-in service has verified, and to no
 * other. It goes at most once, stands in no ledger, and what SES tells of it later bears no client, so it changes nothing.
 * The switch that stops sending stops it too: off is off.
 */
export async function sendTestMail(
  deps: TestMailDeps,
  { person, email: verified }: Pick<Session, 'person' | 'email'>,
  { kind, mail, page }: TestMail,
): Promise<Result<SendOutcome['outcome']>> {
  const email = verified === null ? null : parseEmailAddress(verified)
  if (email === null) return refuse('not-allowed', 'your account has no address that the sign-in service has verified')
  const left = await spendOne(deps, { person: person.id, page })
  if (!left.ok) return left
  const { sending, unknowns } = await deps.store.readClinic()
  if (!sending) return refuse('not-allowed', 'sending is switched off for the whole clinic, and so are test mails')
  if (unknowns >= brakeAt) return refuse('not-allowed', 'sending has had no answer for a while; test mails wait for it')
  const attempt = deps.newId()
  const mime = await composeTest(deps, mail, { email, attempt })
  const tags = { attempt, kind: 'test' }
  const { outcome } = await deps.send({ from: deps.clinic.mail.from, to: email, mime, tags })
  deps.note('test-mail', { by: person.id, kind, attempt, outcome })
  return done(outcome)
}

async function spendOne(
  { store, clock }: TestMailDeps,
  { person, page }: { readonly person: string; readonly page: string },
): Promise<Result<null>> {
  const now = clock()
  if (!(await spend(store, allowances.testMailsOfPage, { key: page, now }))) {
    return refuse('changed-meanwhile', 'this page has sent its test mail; look into your mailbox, or send another one')
  }
  const { most, minutes } = allowances.testMails
  return (await spend(store, allowances.testMails, { key: person, now }))
    ? done(null)
    : refuse('rate-limited', `you may send yourself ${most} test mails in ${minutes} minutes; try again later`)
}

/**
 * The mail under a subject that says what it is. Without its calendar, which would book the sample's appointments in the
 * reader's own, and without the headers by which mail programs stop what a client is sent.
 */
async function composeTest(
  { clinic, clock }: TestMailDeps,
  { subject, html, text, headers }: RenderedMail,
  { email, attempt }: { readonly email: string; readonly attempt: string },
): Promise<Uint8Array> {
  // What builds MIME is large, and of use here alone.
  const { composeMime } = await import('../mail/compose-mime.ts')
  const { 'List-Unsubscribe': _stop, 'List-Unsubscribe-Post': _post, ...kept } = headers
  const mail = { subject: `Test: ${subject}`, html, text, headers: kept, calendar: null }
  return composeMime(mail, { clinic, to: { name: '', email }, now: clock(), attempt })
}
