import type { Locale } from '../course/client.ts'
import { areas } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { catalogueHash, textsOf } from './catalogue.ts'
import type { Letter, Prompt, Texts } from './texts.ts'

/** A catalogue as a clinician reads it through: every text under the place that it has in a course. */
export interface Listing {
  readonly locale: Locale
  readonly direction: Texts['direction']
  /** What an approval names, and each message records. */
  readonly hash: string
  readonly places: readonly { readonly place: string; readonly texts: readonly ListedText[] }[]
}

/** One text: its key, its title if it has one, and what follows, a paragraph each. */
export interface ListedText {
  readonly key: string
  readonly title: string | null
  readonly paragraphs: readonly string[]
}

/** The whole catalogue of a locale; the places are named in English, for those who sign it off. */
export function listTexts(locale: Locale): Listing {
  const texts = textsOf(locale)
  const { initial, middle, ending, anytime, midway, countdown } = texts
  const counted = ([6, 5, 4, 3, 2, 1] as const).map((left) => ({
    place: `Countdown: ${left} left`,
    texts: countdown[left].map(letter),
  }))
  return {
    locale: texts.locale,
    direction: texts.direction,
    hash: catalogueHash(locale),
    places: [
      { place: 'Welcome', texts: [letter(texts.welcome), letter(texts.welcomeBack)] },
      ...initial.map((prompts, index) => ({
        place: `Initial phase, session ${index + 1}`,
        texts: prompts.map(prompt),
      })),
      { place: 'Middle phase without a focus', texts: middle.map(prompt) },
      ...areas.flatMap((area) =>
        MiddleTechnique.options.map((technique) => ({
          place: `Middle phase: ${area}, ${technique}`,
          texts: texts.areas[area][technique].map(prompt),
        })),
      ),
      { place: 'Review at mid-course', texts: midway.map(prompt) },
      ...ending
        .toReversed()
        .map((prompts, index) => ({
          place: `Ending, ${ending.length - index} from the end`,
          texts: prompts.map(prompt),
        })),
      { place: 'Where a place has none left', texts: anytime.map(prompt) },
      ...counted,
      { place: 'Missed session', texts: texts.missed.map(letter) },
      { place: 'Completion', texts: [letter(texts.completion)] },
      { place: 'Follow-up', texts: [letter(texts.followUp)] },
    ],
  }
}

function prompt({ key, title, opening, reflections, step, session }: Prompt): ListedText {
  return { key, title, paragraphs: [opening, ...reflections.map((reflection) => `• ${reflection}`), step, session] }
}

function letter({ key, paragraphs }: Letter): ListedText {
  return { key, title: null, paragraphs }
}
