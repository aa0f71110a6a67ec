import type { Client } from '../course/client.ts'
import { type AttemptId, type CourseId, courseIdOf } from '../course/ids.ts'
import { messageLinks } from '../link/message-links.ts'
import { composeMime } from '../mail/compose-mime.ts'
import type { LetterName } from '../course/letter-name.ts'
import { renderLetter } from '../mail/render-letter.ts'
import type { SentMail } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'
import type { LetterDeps } from './letter-deps.ts'

/** A letter ready to go, and the course that its links open. */
export interface ComposedLetter {
  readonly course: CourseId
  readonly mime: SentMail['mime']
}

/** Writes a letter to a client as they are now, with links that open their newest course. */
export async function composeLetter(
  { clinic, linkKey, randomBytes, linkBaseUrl: baseUrl }: LetterDeps,
  client: Client,
  { letter, attempt, now }: { readonly letter: LetterName; readonly attempt: AttemptId; readonly now: Instant },
): Promise<ComposedLetter> {
  const course = courseIdOf(client.id, client.courses)
  const about = { course, slot: null, kind: null, texts: [], now }
  const links = messageLinks(about, { key: await linkKey(now), randomBytes, baseUrl })
  const mail = renderLetter({ clinic, client, letter, links })
  const mime = await composeMime(mail, { clinic, to: client, now, attempt })
  return { course, mime: Uint8Array.from(mime) }
}
