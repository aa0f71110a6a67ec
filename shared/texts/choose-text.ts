import type { Area, Phase } from '../ipt/area.ts'
import { MiddleTechnique, type Technique } from '../ipt/technique.ts'
import type { Alternatives, Prompt, Texts } from './texts.ts'

/** Where in a course a prompt is wanted, and what the client has been given before. */
export interface PromptPlace {
  readonly phase: Phase
  /** What the session works on; null where that is open. */
  readonly area: Area | null
  readonly technique: Technique | null
  /** Whether the session looks back and ahead, in the middle of the course. */
  readonly midway: boolean
  /** 1 for the first session of the phase. */
  readonly sessionOfPhase: number
  /** How many sessions of the contract follow this one: 0 for the last session. */
  readonly sessionsToEnd: number
  /** The keys of the texts that this course has used. */
  readonly used: ReadonlySet<string>
}

/**
 * The prompt for one session: the first unused one of those written for its place, then of those that fit as well.
 * Only where every text has been used does the place's first one come again.
 */
export function choosePrompt(texts: Texts, place: PromptPlace): Prompt {
  const own = ownTexts(texts, place)
  const all = [...own, ...standIns(texts, place), ...texts.anytime, ...texts.middle]
  return all.find((prompt) => !place.used.has(prompt.key)) ?? own[0]
}

/** What goes along with a session's own prompt where the therapist picked a technique outside the middle phase; each text once. */
export function choosePicked(
  texts: Texts,
  place: Pick<PromptPlace, 'phase' | 'area' | 'technique' | 'used'> & { readonly picked: MiddleTechnique | null },
): Prompt | null {
  const { phase, area, technique, picked, used } = place
  if (phase === 'middle' || area === null || picked === null || picked !== technique) return null
  return texts.areas[area][picked].find((prompt) => !used.has(prompt.key)) ?? null
}

/** The first of the alternatives that was not used; the first of all where each was. */
export function chooseLetter<T extends { readonly key: string }>(
  alternatives: Alternatives<T>,
  used: ReadonlySet<string>,
): T {
  return alternatives.find((letter) => !used.has(letter.key)) ?? alternatives[0]
}

function ownTexts(texts: Texts, place: PromptPlace): Alternatives<Prompt> {
  switch (place.phase) {
    case 'initial':
      return atOrOutermost(texts.initial, place.sessionOfPhase - 1)
    case 'middle':
      return place.midway ? texts.midway : (workTexts(texts, place) ?? texts.middle)
    case 'ending':
      return atOrOutermost(texts.ending, place.sessionsToEnd)
    default:
      return place.phase satisfies never
  }
}

/** The texts of an area and technique; null where the session has none of them, and is general. */
function workTexts(texts: Texts, { area, technique }: PromptPlace): Alternatives<Prompt> | null {
  const worked = MiddleTechnique.safeParse(technique)
  return area === null || !worked.success ? null : texts.areas[area][worked.data]
}

/** Texts of the phase's other places that hold here too. In the ending those are of places gone by, the nearest first. */
function standIns(texts: Texts, place: PromptPlace): readonly Prompt[] {
  switch (place.phase) {
    case 'initial':
      return texts.initial.at(-1) ?? []
    case 'middle':
      return []
    case 'ending':
      return texts.ending.slice(place.sessionsToEnd + 1).flat()
    default:
      return place.phase satisfies never
  }
}

/** A phase longer than its places stays at the outermost one. */
function atOrOutermost<T>(places: Alternatives<T>, index: number): T {
  return places[index] ?? places.at(-1) ?? places[0]
}
