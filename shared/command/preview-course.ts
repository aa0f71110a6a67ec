import { draft } from '../attend/draft.ts'
import { type Alternatives, alternativesTo, insteadOf } from '../change/alternatives.ts'
import type { Case, Changed, Signal } from '../change/case.ts'
import type { CourseCommand } from '../change/course-command.ts'
import type { Step } from '../course/cadence.ts'
import type { ClientId } from '../course/ids.ts'
import type { Kind } from '../course/ledger.ts'
import type { Refusal } from '../course/refusal.ts'
import { type SlotChange, slotChanges } from '../course/slot-changes.ts'
import { deadLinks } from '../link/dead-links.ts'
import type { Message, Situation } from '../message/message.ts'
import { type MessageChange, messageChanges } from '../message/message-changes.ts'
import { plan } from '../message/plan.ts'
import type { Instant } from '../time/instant.ts'
import type { Action } from './action.ts'
import { type CommandDeps, readSeenCase } from './change-course.ts'
import { type Given, actionOf } from './command-course.ts'
import { situationAfter } from './commit-change.ts'

/** What a command would do, decided on the course's revision; to commit just this, give that revision as `seen`. */
export interface Preview {
  readonly revision: number
  readonly slots: readonly SlotChange[]
  readonly messages: readonly MessageChange[]
  /** The mails that the command itself gives to send, as they would be written now. */
  readonly mails: readonly MailPreview[]
  /** What staff would be told of. */
  readonly alerts: readonly Signal[]
}

/** A mail with a placeholder for each address of a page: nothing of a preview opens anything. */
export interface MailPreview {
  readonly key: string
  readonly kind: Kind
  readonly dueAt: Instant
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A preview, or why the command is refused, with the nearest free times to each one that cannot be had. */
export type Previewed =
  | { readonly ok: true; readonly value: Preview }
  | {
      readonly ok: false
      readonly error: Refusal
      readonly revision: number | null
      readonly conflicts: readonly Alternatives[]
      /** Of a move with all that follow: times to which it could be made. */
      readonly instead: readonly Step[]
    }

/** Tells what a command would do, by the very functions that carry it out, and changes nothing. */
export async function previewCourse(deps: CommandDeps, client: ClientId, given: Given): Promise<Previewed> {
  return previewAction(deps, client, { action: actionOf(given), command: given.command })
}

/** The same of any action; `command` is what it comes from, where it comes from one. */
export async function previewAction(
  deps: CommandDeps,
  client: ClientId,
  { action, command = null }: { readonly action: Omit<Action, 'why'>; readonly command?: CourseCommand | null },
): Promise<Previewed> {
  const given = await readSeenCase(deps, client, action)
  if (!given.ok) return { ...given, revision: null, conflicts: [], instead: [] }
  const { revision } = given.value.situation.course
  const decided = action.decide(given.value)
  if (decided.ok) return { ok: true, value: previewOf(given.value, decided.value, action) }
  const { error } = decided
  const instead = command === null ? [] : insteadOf(given.value, command)
  return { ok: false, error, revision, conflicts: alternativesTo(given.value, error), instead }
}

function previewOf(given: Case, changed: Changed | null, action: Pick<Action, 'act' | 'by'>): Preview {
  const { situation: before, now } = given
  const after = changed === null ? before : situationAfter(given, { changed, action })
  const messages = messageChanges(before, after, now)
  return {
    revision: before.course.revision,
    slots: slotChanges(before, after),
    messages,
    mails: mailsOf(after, messages, now),
    alerts: changed?.signals ?? [],
  }
}

/** Kinds of mail that tell of what was just done, and so can be written already. */
const tellingNow: ReadonlySet<Kind> = new Set(['change', 'cancellation', 'missed'])

function mailsOf(after: Situation, changes: readonly MessageChange[], now: Instant): readonly MailPreview[] {
  const going = changes.filter(
    ({ change, reason, kind }) => change === 'added' && reason === null && tellingNow.has(kind),
  )
  return plan(after)
    .filter(({ place, key }) => going.some((one) => one.place === place && one.key === key))
    .map((message) => previewMail(after, message, now))
}

/** A message's mail as it would be written now. */
export function previewMail(after: Situation, message: Message, now: Instant): MailPreview {
  const { key, kind, dueAt } = message
  const { mail } = draft(after, { message, attempt: 'preview', now }, () => deadLinks(kind))
  const { subject, text, html } = mail
  return { key, kind, dueAt, subject, text, html }
}
