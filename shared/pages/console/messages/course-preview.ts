import { type SkipReason, hasOutcome } from '../../../course/ledger.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import { clinicNow } from '../../../deployed/clinic-now.ts'
import { type Message, type Situation, entryOf } from '../../../message/message.ts'
import { plan } from '../../../message/plan.ts'
import { skipReason } from '../../../message/skip-reason.ts'
import { type PreviewedMail, previewMail } from '../../../preview/preview-mail.ts'
import type { CourseVisit } from '../console-visit.ts'
import { readAs } from './preview-asked.ts'

/** The mails that a course's client may be sent, and the one of them that is looked at. */
export interface CoursePreview {
  readonly messages: readonly Message[]
  readonly chosen: Message
  readonly preview: PreviewedMail
  /** Why it would not go as things stand; null: it would, or has its outcome. */
  readonly reason: SkipReason | null
}

/** A mail of the course's plan as it would be written at its time, or now where that is over. */
export async function coursePreview(visit: CourseVisit): Promise<Result<CoursePreview>> {
  const as = readAs(visit)
  if (!as.ok) return as
  const { deps, state, now, query } = visit
  const { client, course, slots } = state
  if (client.erasedAt !== null) return refuse('unknown-client', 'the client of this course is erased')
  const read = { locale: as.value.locale ?? client.locale, content: as.value.content ?? client.content }
  const clinic = await clinicNow(deps, state.clinic)
  const situation = { clinic, client: { ...client, ...read }, course, slots }
  const messages = plan(situation)
    .filter((message) => message.void === null)
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)))
  const asked = query.get('message') ?? ''
  const chosen = asked === '' ? nextOf(situation, messages) : messages.find((message) => nameOf(message) === asked)
  if (chosen === undefined) return refuse('unknown-slot', 'the course has no such message')
  const at = chosen.dueAt > now ? chosen.dueAt : now
  const isSettled = hasOutcome(entryOf(situation, chosen))
  const reason = isSettled ? null : skipReason(situation, chosen, at)
  return done({ messages, chosen, preview: previewMail(situation, chosen, at), reason })
}

/** A message's place and key, by which a page's address names it. */
export function nameOf({ place, key }: Message): string {
  return `${place}.${key}`
}

/** The first that has no outcome yet; of a course that is over the last one. */
function nextOf(situation: Situation, messages: readonly Message[]): Message | undefined {
  return messages.find((message) => entryOf(situation, message) === null) ?? messages.at(-1)
}
