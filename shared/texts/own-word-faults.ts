import { nearest } from '../config/nearest.ts'
import type { Locale } from '../course/client.ts'
import { lettersOf, promptsOf, textsOf } from './catalogue.ts'
import { type OwnWords, withOwnWords } from './own-words.ts'
import { longestOf } from './longest.ts'
import { wordRulesOf } from './rules/word-rules-of.ts'
import { partsOf } from './text-part.ts'
import type { Letter, Prompt, Texts } from './texts.ts'
import { createWordJudge, quoted } from './word-judge.ts'

/** What is wrong with the words for one part of a text; what would be right. */
export interface OwnWordFault {
  readonly key: string
  readonly fault: string
}

/** All that is wrong with a clinic's own words in one locale: a fault for each key at most, in the order of the keys. */
export function ownWordFaults(locale: Locale, words: OwnWords): readonly OwnWordFault[] {
  const faultOf = createJudge(locale, words)
  return Object.entries(words).flatMap(([key, said]) => {
    const fault = faultOf(key, said)
    return fault === null ? [] : [{ key, fault }]
  })
}

/** A part of a text in a catalogue. */
interface Part {
  readonly key: string
  readonly field: string
  readonly words: string
  /** Whether it belongs to what the mails of the course's start and of a missed session say. */
  readonly open: boolean
}

type Judge = (key: string, said: string) => string | null

function createJudge(locale: Locale, words: OwnWords): Judge {
  const ours = textsOf(locale)
  const parts = new Map(allParts(ours).map((part) => [part.key, part]))
  const inUse = allParts(withOwnWords(ours, words))
  const judge = createWordJudge(locale)
  const { telling } = wordRulesOf(locale)
  return (key, said) => {
    const part = parts.get(key)
    if (part === undefined) return unknownFault(key, ours)
    return judge(said, longestOf(part.field)) ?? openFault(part, telling.exec(said)) ?? sameFault()
    function sameFault(): string | null {
      const same = inUse.find((other) => other.key !== key && other.words === said)
      return same === undefined ? null : `says the same as ${same.key}; give words that stand nowhere else`
    }
  }
}

function allParts(texts: Texts): readonly Part[] {
  const open = new Set([texts.welcome, texts.welcomeBack, ...texts.missed].map(({ key }) => key))
  return allTexts(texts).flatMap((text) =>
    partsOf(text).map((part) => ({ ...part, key: `${text.key}.${part.field}`, open: open.has(text.key) })),
  )
}

function allTexts(texts: Texts): readonly (Prompt | Letter)[] {
  return [...promptsOf(texts), ...lettersOf(texts)]
}

function openFault({ open }: Part, told: readonly string[] | null): string | null {
  if (!open || told === null) return null
  return `says ${quoted(told.slice(0, 1))}, which tells whoever sees the mailbox what it is about; write it in other words`
}

function unknownFault(key: string, texts: Texts): string {
  const begun = allTexts(texts)
    .filter((text) => key === text.key || key.startsWith(`${text.key}.`))
    .toSorted((one, other) => other.key.length - one.key.length)[0]
  const near =
    begun === undefined
      ? nearest(
          key,
          allParts(texts).map((part) => part.key),
        )
      : nearField(key, begun)
  if (near !== null) return `no such text; did you mean "${near}"?`
  if (begun === undefined) return 'no such text; npm run rehearse -- --texts writes every text with its keys'
  return `no such text; ${begun.key} has ${partsOf(begun)
    .map(({ field }) => field)
    .join(', ')}`
}

/** The part of a known text that was probably meant; a number is never guessed. */
function nearField(key: string, text: Prompt | Letter): string | null {
  const field = key.slice(text.key.length + 1)
  const near = /\d/u.test(field)
    ? null
    : nearest(
        field,
        partsOf(text).map((part) => part.field),
      )
  return near === null ? null : `${text.key}.${near}`
}
