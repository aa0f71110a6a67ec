import { createHash } from 'node:crypto'

import type { Locale } from '../course/client.ts'
import { areas } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import type { Letter, Prompt, Texts } from './texts.ts'
import { writtenTexts } from './written-texts.ts'

const hashes = new WeakMap<Texts, string>()

/**
 * The texts of a locale as Interlude has them, without a clinic's own words.
 * What a client is given comes from catalogueOf (clinic-catalogue.ts).
 */
export function textsOf(locale: Locale): Texts {
  return writtenTexts(locale)
}

/** Every prompt of a catalogue, in the order of a course, then what a clinic adds. */
export function promptsOf(texts: Texts): readonly Prompt[] {
  const { initial, middle, midway, ending, anytime, extra = [] } = texts
  const added = extra.map(({ prompt }) => prompt)
  const places = [...initial.flat(), ...middle, ...areaPrompts(texts), ...midway, ...ending.toReversed().flat()]
  return [...places, ...anytime, ...added]
}

function areaPrompts(texts: Texts): readonly Prompt[] {
  return areas.flatMap((area) => MiddleTechnique.options.flatMap((technique) => texts.areas[area][technique]))
}

/** Every letter of a catalogue, in the order of a course. */
export function lettersOf(texts: Texts): readonly Letter[] {
  const { countdown } = texts
  const counted = [countdown[6], countdown[5], countdown[4], countdown[3], countdown[2], countdown[1]].flat()
  return [texts.welcome, texts.welcomeBack, ...texts.missed, ...counted, texts.completion, texts.followUp]
}

/** The prompt that bears a key; undefined where the catalogue has none. */
export function promptByKey(texts: Texts, key: string): Prompt | undefined {
  return promptsOf(texts).find((prompt) => prompt.key === key)
}

/** The letter that bears a key; undefined where the catalogue has none. */
export function letterByKey(texts: Texts, key: string): Letter | undefined {
  return lettersOf(texts).find((letter) => letter.key === key)
}

/** SHA-256, in hex, over everything that a catalogue's client may be given to read: what a clinic approves, and what a message records. */
export function catalogueHash(texts: Texts): string {
  const known = hashes.get(texts)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(canonicalJson(texts)).digest('hex')
  hashes.set(texts, hash)
  return hash
}

/** JSON whose objects list their fields in order of name, so that equal texts give equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
