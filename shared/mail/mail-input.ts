import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import type { MessageLinks } from '../link/message-links.ts'
import type { Message } from '../message/message.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import type { Instant } from '../time/instant.ts'

/** What a client did on a page of their own. */
export interface OwnAct {
  /** Until when it can be undone there; null: not any more. */
  readonly undoUntil: Instant | null
}

/** All that one mail is made of. */
export interface MailInput {
  readonly clinic: Clinic
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
  readonly message: Pick<Message, 'kind' | 'slot' | 'session' | 'of' | 'revision' | 'cause' | 'left'>
  /** The prompt's words: of a prompt, or of the prompt that a welcome carries. */
  readonly prompt: Prompt | null
  /** What goes along with the prompt. */
  readonly beside: readonly Prompt[]
  /** The words of a message that has some and is no prompt, or of the countdown that a prompt carries. */
  readonly letter: Letter | null
  /** How many sessions are left, where the mail tells it besides its own matter. */
  readonly carriedLeft: number | null
  /** The slot that makes up for the one that the mail is about. */
  readonly makeUp: Slot | null
  /** Of a change: the slots that have another time now, as they were to be before. */
  readonly formerly: readonly Slot[]
  /** Whether it tells that an earlier notice holds no longer. */
  readonly takesBack: boolean
  /** Of a cancellation of several slots: those. */
  readonly cancelledSlots: readonly Slot[]
  /** Of a notice of what the client did themselves; null: it tells nothing that they did. */
  readonly ownAct: OwnAct | null
  readonly links: MessageLinks
  readonly now: Instant
  /** The attempt's id, which no other mail bears. */
  readonly attempt: string
}
