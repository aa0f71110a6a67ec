import { sessionsLeft } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { undoTime, undoneNow } from '../course/undo.ts'
import type { MessageLinks } from '../link/message-links.ts'
import type { MailInput } from '../mail/mail-input.ts'
import { type RenderedMail, renderMail } from '../mail/render-mail.tsx'
import { carriedBy } from '../message/carried.ts'
import type { Message, Situation } from '../message/message.ts'
import type { Said } from '../message/told.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Words, chooseWords } from './choose-words.ts'

/** What the mail of a message says now; `linksTo` gives its addresses, of which the page shows these texts. */
export function draft(
  situation: Situation,
  { message, attempt, now }: { readonly message: Message; readonly attempt: string; readonly now: Instant },
  linksTo: (texts: readonly string[]) => MessageLinks,
): { readonly mail: RenderedMail; readonly said: Said } {
  const { carried, words, makeUp, said } = whatItSays(situation, message, now)
  const input = {
    ...{ ...situation, message, ...words, makeUp, links: linksTo(textsShown(said)), now, attempt },
    carriedLeft: leftBesides(situation, { message, carried, now }),
    ...noticeBesides(situation, message),
    ownAct: ownAct(situation, { message, now }),
  }
  return { mail: renderMail(input), said }
}

/** What a mail says besides its own matter, as its ledger would have it. */
export function saying(situation: Situation, message: Message, now: Instant): Said {
  return whatItSays(situation, message, now).said
}

function whatItSays(situation: Situation, message: Message, now: Instant) {
  const carried = carriedBy(situation, message, now)
  const words = chooseWords(situation, message, carried)
  const makeUp = message.kind === 'missed' || message.kind === 'cancellation' ? makeUpOf(situation, message) : null
  return { carried, words, makeUp, said: saidOf(message, { carried, words, makeUp }) }
}

function saidOf(
  { kind }: Message,
  { carried, words, makeUp }: { carried: Message | null; words: Words; makeUp: { id: number } | null },
): Said {
  const own = kind === 'prompt' ? words.prompt : words.letter
  const other = kind === 'prompt' ? words.letter : words.prompt
  return {
    text: own?.key ?? null,
    carries: makeUp === null ? (carried?.key ?? null) : `slot-${makeUp.id}`,
    carriedText: other?.key ?? null,
    beside: words.beside.map(({ key }) => key),
  }
}

function textsShown({ text, carriedText, beside = [] }: Said): readonly string[] {
  return [text, carriedText, ...beside].filter((key) => key !== null)
}

/** The session that makes up for a missed one, where one was booked. */
function makeUpOf({ slots }: Situation, { slot }: Message): Situation['slots'][number] | null {
  return slots.find(({ makesUp, status }) => makesUp === slot?.id && status !== 'cancelled') ?? null
}

/** What a notice names besides the present: the times before, and the slots that a cancellation of several cancels. */
function noticeBesides(
  { slots }: Situation,
  { kind, notice }: Message,
): Pick<MailInput, 'formerly' | 'takesBack' | 'cancelledSlots'> {
  const touched = notice?.touched ?? []
  const movedFrom = (slot: Slot): readonly Slot[] => {
    const from = touched.find((one) => one.slot === slot.id)?.from ?? null
    return kind !== 'change' || from === null || from === slot.startsAt ? [] : [{ ...slot, startsAt: from }]
  }
  return {
    formerly: slots.flatMap(movedFrom),
    takesBack: notice?.undoes ?? false,
    cancelledSlots: slots.filter(({ id }) => touched.some((one) => one.slot === id && one.from !== null)),
  }
}

/** What the client did who is told of it, and until when the page offers to undo it. */
function ownAct(
  { course: { undo } }: Situation,
  { message: { notice }, now }: { readonly message: Message; readonly now: Instant },
): MailInput['ownAct'] {
  if (notice?.by !== 'client') return null
  const offered = undoneNow(undo, { by: 'client', now })
  const undoUntil = offered?.notice === notice.number ? plus(offered.at, undoTime) : null
  return { undoUntil }
}

/** The number of sessions left that a mail tells besides its own matter. */
function leftBesides(
  situation: Situation,
  given: { message: Message; carried: Message | null; now: Instant },
): number | null {
  const { message, carried, now } = given
  const left = sessionsLeft(situation, now)
  switch (message.kind) {
    case 'welcome':
      return situation.course.held > 0 && left <= 4 ? left : null
    case 'missed':
      return wasToldAnother(situation, left) ? left : null
    case 'prompt':
      return carried?.left ?? null
    case 'change':
      return message.cause === 'extended' || message.cause === 'ended' ? left : null
    case 'cancellation':
    case 'reminder':
    case 'countdown':
    case 'completion':
    case 'follow-up':
      return null
    default:
      return message.kind satisfies never
  }
}

/** Whether the last countdown that went out, by itself or in a prompt, told another number than is left now. */
function wasToldAnother({ course, slots }: Situation, left: number): boolean {
  const sent = [course, ...slots]
    .flatMap(({ ledger }) => Object.values(ledger))
    .filter((entry) => entry.state === 'sent')
  const told = sent
    .map(({ at, told: { kind, left: number, carries } }) => ({
      at,
      left: kind === 'countdown' ? number : countedIn(carries),
    }))
    .filter((one) => one.left !== null)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)
  return told !== undefined && told.left !== left
}

/** The number in the key of a countdown that a prompt carried. */
function countedIn(key: string | null): number | null {
  const found = /^countdown-r\d+-(\d+)-/.exec(key ?? '')?.[1]
  return found === undefined ? null : Number(found)
}
