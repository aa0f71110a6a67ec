import { messageLinks } from '../link/message-links.ts'
import { composeMime } from '../mail/compose-mime.ts'
import type { Message, Situation } from '../message/message.ts'
import type { Said } from '../message/told.ts'
import type { SealedKey, SentMail } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'
import type { AttendDeps } from './deps.ts'
import { draft } from './draft.ts'

/** A mail ready to go, and what it says. */
export interface Composed {
  readonly subject: string
  readonly mime: SentMail['mime']
  readonly said: Said
}

/** Writes the mail of a message with the words of the state as it is now. */
export async function compose(
  deps: AttendDeps,
  situation: Situation,
  given: { message: Message; attempt: string; now: Instant; linkKey?: SealedKey | null },
): Promise<Composed> {
  const { message, attempt, now } = given
  const sealing = {
    key: await deps.linkKey(now, given.linkKey),
    randomBytes: deps.randomBytes,
    baseUrl: deps.linkBaseUrl,
  }
  const about = { course: situation.course.id, slot: message.slot?.id ?? null, kind: message.kind, now }
  const { mail, said } = draft(situation, given, (texts) => messageLinks({ ...about, texts }, sealing))
  const { name, email } = situation.client
  const mime = await composeMime(mail, { clinic: situation.clinic, to: { name, email }, now, attempt })
  return { subject: mail.subject, mime: Uint8Array.from(mime), said }
}
