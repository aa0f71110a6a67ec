import type { Locale } from '../course/client.ts'
import { areas } from '../ipt/area.ts'
import type { SessionPlace } from '../ipt/session-place.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { catalogueHash } from './catalogue.ts'
import { type ClinicWords, catalogueOf } from './clinic-catalogue.ts'
import { partsOfSheet } from './sheet-parts.ts'
import { type TextPart, partsOf } from './text-part.ts'
import type { ExtraPrompt, Letter, Prompt, Texts } from './texts.ts'

/** A catalogue as a clinician reads it through: every text under the place that it has in a course. */
export interface Listing {
  readonly locale: Locale
  readonly direction: Texts['direction']
  /** What an approval names, and each message records. */
  readonly hash: string
  readonly places: readonly { readonly place: string; readonly texts: readonly ListedText[] }[]
}

/** One text: its key, and its parts in the order in which they are read. */
interface ListedText {
  readonly key: string
  readonly parts: readonly (TextPart & {
    /** Whether the clinic file gives these words. */
    readonly own: boolean
  })[]
}

/** The whole catalogue of a clinic in one locale; the places are named in English, for those who sign it off. */
export function listTexts(clinic: ClinicWords, locale: Locale): Listing {
  const texts = catalogueOf(clinic, locale)
  const own = new Set(Object.keys(clinic.texts[locale] ?? {}))
  const listed = (text: Prompt | Letter): ListedText => ({
    key: text.key,
    parts: partsOf(text).map((part) => ({ ...part, own: own.has(`${text.key}.${part.field}`) })),
  })
  const { initial, middle, ending, anytime, midway, countdown } = texts
  const counted = ([6, 5, 4, 3, 2, 1] as const).map((left) => ({
    place: `Countdown: ${left} left`,
    texts: countdown[left].map(listed),
  }))
  return {
    locale: texts.locale,
    direction: texts.direction,
    hash: catalogueHash(texts),
    places: [
      { place: 'Welcome', texts: [listed(texts.welcome), listed(texts.welcomeBack)] },
      ...initial.map((prompts, index) => ({
        place: `Initial phase, session ${index + 1}`,
        texts: prompts.map(listed),
      })),
      { place: 'Middle phase without a focus', texts: middle.map(listed) },
      ...areas.flatMap((area) =>
        MiddleTechnique.options.map((technique) => ({
          place: `Middle phase: ${area}, ${technique}`,
          texts: texts.areas[area][technique].map(listed),
        })),
      ),
      { place: 'Review at mid-course', texts: midway.map(listed) },
      ...ending.toReversed().map((prompts, index) => ({
        place: `Ending, ${ending.length - index} from the end`,
        texts: prompts.map(listed),
      })),
      { place: 'Where a place has none left', texts: anytime.map(listed) },
      ...counted,
      { place: 'Missed session', texts: texts.missed.map(listed) },
      { place: 'Completion', texts: [listed(texts.completion)] },
      { place: 'Follow-up', texts: [listed(texts.followUp)] },
      ...(texts.extra ?? []).map(listedExtra),
    ],
  }
}

function listedExtra({ at, prompt, worksheet }: ExtraPrompt): Listing['places'][number] {
  const own = (parts: readonly TextPart[]) => parts.map((part) => ({ ...part, own: true }))
  const sheet = worksheet === null ? [] : [{ key: `${prompt.key}.worksheet`, parts: own(partsOfSheet(worksheet)) }]
  return { place: `Along with ${sessionsAt(at)}`, texts: [{ key: prompt.key, parts: own(partsOf(prompt)) }, ...sheet] }
}

function sessionsAt({ sessions, phase, area }: SessionPlace): string {
  const which = sessions === null ? 'each session' : `session${sessions.length > 1 ? 's' : ''} ${sessions.join(', ')}`
  return [which, phase === null ? '' : ` of the ${phase} phase`, area === null ? '' : ` on ${area}`].join('')
}
