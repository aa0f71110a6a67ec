import type { Locale } from '../course/client.ts'
import type { Area } from '../ipt/area.ts'
import type { SessionPlace } from '../ipt/session-place.ts'
import type { MiddleTechnique } from '../ipt/technique.ts'
import type { Sheet } from '../ipt/worksheets/sheet.ts'

/** What a client is invited to think over before one session. It is shown behind the link, or in the mail by consent. */
export interface Prompt {
  /** Lasting name within the catalogue: `middle.03`. */
  readonly key: string
  readonly title: string
  readonly opening: string
  readonly reflections: readonly string[]
  /** One small step that may be left undone. */
  readonly step: string
  /** What the session may do with it. */
  readonly session: string
}

/** The words of a message that is not a prompt. */
export interface Letter {
  readonly key: string
  readonly paragraphs: readonly string[]
}

/** For one place in the course: the first choice, then what stands in for it when that session comes again (made up). */
export type Alternatives<T> = readonly [T, ...(readonly T[])]

/** The middle phase's prompts by problem area and technique: for each at least three. */
export type AreaTexts = Readonly<Record<Area, Readonly<Record<MiddleTechnique, Alternatives<Prompt>>>>>

/** A prompt that a clinic adds: it goes along with the own prompt of each session that it belongs to, each time in the same words. */
export interface ExtraPrompt {
  readonly at: SessionPlace
  readonly prompt: Prompt
  /** The worksheet of the clinic's own that goes with it. */
  readonly worksheet: Sheet | null
}

/** Every text of one locale. A text that is missing is a type error. */
export interface Texts {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  /** By session of the phase, the first first. The last place fits any session of the phase and stands in for the others. */
  readonly initial: Alternatives<Alternatives<Prompt>>
  /** For a course without a problem area, in order; it takes the next that it has not used. */
  readonly middle: Alternatives<Prompt>
  /** For the middle phase of a course that has a problem area. */
  readonly areas: AreaTexts
  /** For the session in the middle of a course: a look back and ahead. */
  readonly midway: Alternatives<Prompt>
  /** By session counted from the end: the last session first. A place fits the sessions nearer the end as well. */
  readonly ending: Alternatives<Alternatives<Prompt>>
  /** For when a place has no unused text left: each fits any session, the very first and the very last as well. */
  readonly anytime: Alternatives<Prompt>
  readonly welcome: Letter
  /** For a course taken over from elsewhere. */
  readonly welcomeBack: Letter
  /** By the number of sessions left. */
  readonly countdown: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, Alternatives<Letter>>>
  readonly missed: Alternatives<Letter>
  readonly completion: Letter
  readonly followUp: Letter
  /** What a clinic adds to the protocol; our catalogues have nothing of it. */
  readonly extra?: readonly ExtraPrompt[]
}
