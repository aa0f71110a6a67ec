import type { Course } from '../course/course.ts'
import type { Entry } from '../course/ledger.ts'
import { sessionOfPhase } from '../course/session-number.ts'
import { workOf } from '../course/work-of-session.ts'
import type { Message, Situation } from '../message/message.ts'
import { catalogueOf } from '../texts/clinic-catalogue.ts'
import { chooseLetter, choosePicked, choosePrompt } from '../texts/choose-text.ts'
import { extrasAt } from '../texts/extra-texts.ts'
import type { Letter, Prompt, Texts } from '../texts/texts.ts'

/** The words of the catalogue that a mail shows, or leads to. */
export interface Words {
  readonly prompt: Prompt | null
  /** What goes along with the prompt. */
  readonly beside: readonly Prompt[]
  readonly letter: Letter | null
}

/** Chooses a mail's words; whatever the course's client has been given before is not given again. */
export function chooseWords(situation: Situation, message: Message, carried: Message | null): Words {
  const texts = catalogueOf(situation.clinic, situation.client.locale)
  const used = usedTexts(situation)
  const prompt = message.kind === 'prompt' ? message : carried?.kind === 'prompt' ? carried : null
  const left = message.left ?? carried?.left ?? null
  return {
    prompt: prompt === null ? null : promptFor(texts, situation, { prompt, used }),
    beside: prompt === null ? [] : besideOf(texts, situation, { prompt, used }),
    letter: letterFor(texts, situation.course, { message, left, used }),
  }
}

function promptFor(
  texts: Texts,
  situation: Situation,
  { prompt, used }: { prompt: Message; used: ReadonlySet<string> },
): Prompt | null {
  const { phase, session, of } = prompt
  if (phase === null || session === null) return null
  const { area, technique, midway } = workOf(situation, prompt)
  const place = { sessionOfPhase: sessionOfPhase(situation.course.contract, session), sessionsToEnd: of - session }
  return choosePrompt(texts, { phase, area, technique, midway, ...place, used })
}

/** The text of a technique that the therapist picked where it has no turn, then what the clinic adds. */
function besideOf(
  texts: Texts,
  situation: Situation,
  { prompt, used }: { prompt: Message; used: ReadonlySet<string> },
): readonly Prompt[] {
  const { phase, session, slot } = prompt
  if (phase === null || session === null) return []
  const { area, technique } = workOf(situation, prompt)
  const picked = choosePicked(texts, { phase, area, technique, picked: slot?.technique ?? null, used })
  return [...(picked === null ? [] : [picked]), ...extrasAt(texts, { session, phase, area })]
}

function letterFor(
  texts: Texts,
  course: Course,
  given: { message: Message; left: number | null; used: ReadonlySet<string> },
): Letter | null {
  switch (given.message.kind) {
    case 'welcome':
      return course.held > 0 ? texts.welcomeBack : texts.welcome
    case 'countdown':
    case 'prompt':
      return isCounted(given.left) ? chooseLetter(texts.countdown[given.left], given.used) : null
    case 'missed':
      return chooseLetter(texts.missed, given.used)
    case 'completion':
      return texts.completion
    case 'follow-up':
      return texts.followUp
    case 'change':
    case 'cancellation':
    case 'reminder':
      return null
    default:
      return given.message.kind satisfies never
  }
}

function isCounted(left: number | null): left is keyof Texts['countdown'] {
  return left !== null && left >= 1 && left <= 6
}

function usedTexts({ course, slots }: Situation): ReadonlySet<string> {
  const entries = [course, ...slots].flatMap(({ ledger }) => Object.values(ledger))
  return new Set(entries.flatMap(textsOfEntry))
}

/** Texts that the client was, or may have been, given. */
function textsOfEntry(entry: Entry): readonly string[] {
  if (entry.state === 'waiting' || entry.state === 'awaiting-mark' || entry.state === 'skipped') return []
  return [entry.told.text, entry.told.carriedText, ...entry.told.beside].filter((text) => text !== null)
}
