import { describe, expect, it } from 'vitest'

import { lettersOf, promptsOf } from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'
import { forbiddenIn } from './forbidden-words.ts'
import { readAll, readLetter } from './read-text.ts'
import { readingGrade, sentencesOf } from './reading-ease.ts'

const prompts = promptsOf(en)
const letters = lettersOf(en)
const all = readAll(en)

/** Ways to say that a prompt may be left, or is for the client alone. */
const freeWording: readonly RegExp[] = [
  /\b(?:only if|if you (?:like|want to|would like to)|feel free|up to you|(?:you are|it is) free|you (?:may|can|could) (?:also|simply|keep|stay|choose))\b/iu,
  /\b(?:skip|pass (?:it by|over)|go past|move on|drop|leave (?:it|this|the rest|out)|to leave|let (?:it|this one) (?:be|lie|pass|go|rest)|put this aside)\b/iu,
  /\b(?:let go|let it rest|turn the page|turning this down|stop (?:at any time|wherever|there)|not at all|at all\b.*\bnone|stays empty)\b/iu,
  /\b(?:to yourself|for yourself|in your head|for you alone|stays (?:with you|between you)|locked away|stay unsaid|your affair|rather not|say it to anyone)\b/iu,
  /\b(?:no(?:ne|body)? (?:has to|else has|marks|will check)|nothing (?:to hand in|has to be)|an empty page|not need(?:ed| to)|so is (?:none|not wanting)|is plenty)\b/iu,
  /\b(?:as you (?:care to|wish|please)|for as long as|(?:any|your own) way|nobody at all|empty hands|picking nothing|only look|you choose|whatever you)\b/iu,
]

describe('the English catalogue', () => {
  it('has what each place needs', () => {
    expect(en.initial.length).toBeGreaterThanOrEqual(4)
    expect(en.ending.length).toBeGreaterThanOrEqual(4)
    expect(en.middle.length).toBeGreaterThanOrEqual(26)
    expect(en.missed.length).toBeGreaterThanOrEqual(8)
    const places = [...en.initial, ...en.ending, ...Object.values(en.countdown)]
    expect(places.filter((alternatives) => alternatives.length < 3)).toEqual([])
    expect(prompts.filter(({ reflections }) => reflections.length < 2 || reflections.length > 4)).toEqual([])
  })

  it('bears each key once', () => {
    const keys = all.map(({ key }) => key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(keys.filter((key) => !/^[a-z0-9.-]+$/u.test(key))).toEqual([])
  })

  it('says no sentence twice', () => {
    const sentences = all.flatMap(({ parts }) => parts.flatMap(sentencesOf)).map(plain)
    expect(sentences.length).toBeGreaterThan(500)
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  })

  it('never says what a message must not say', () => {
    const found = all.flatMap(({ key, parts }) => parts.flatMap(forbiddenIn).map((word) => `${key}: ${word}`))
    expect(found).toEqual([])
  })

  it('tells in each prompt that it may be left, or is for the client alone', () => {
    const bound = prompts.filter(({ opening }) => !freeWording.some((wording) => wording.test(opening)))
    expect(bound.map(({ key }) => key)).toEqual([])
  })

  it('keeps letters free of names, times and numbers, which the mail puts in', () => {
    const numbers =
      /\d|[{}<>]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|week|weeks|month|tomorrow|yesterday)\b/iu
    expect(letters.filter(({ paragraphs }) => paragraphs.some((paragraph) => numbers.test(paragraph)))).toEqual([])
  })

  it('keeps what anyone may see in a shared mailbox free of what the sessions are for, and of the ending', () => {
    const telling = /therap|counsel|treat|mental|clinic|mood|feeling|relationship|worr|ending|\bcourse\b|goodbye/iu
    const open = [en.welcome, en.welcomeBack, ...en.missed]
    const told = open.filter(({ paragraphs }) => telling.test(paragraphs.join(' ')))
    expect(told.map(({ key }) => key)).toEqual([])
  })

  it('stays within its lengths', () => {
    const over = prompts.flatMap(({ key, title, opening, reflections, step, session }) => [
      ...(title.length > 60 ? [`${key} title ${title.length}`] : []),
      ...(opening.length > 400 ? [`${key} opening ${opening.length}`] : []),
      ...reflections.filter((text) => text.length > 200).map((text) => `${key} reflection ${text.length}`),
      ...[step, session].filter((text) => text.length > 200).map((text) => `${key} line ${text.length}`),
    ])
    expect(over).toEqual([])
    expect(letters.filter(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.length > 400))).toEqual([])
  })

  it('reads easily: half of the texts at or under US grade 8, none over 10', () => {
    const grades = all.map(({ key, parts }) => ({ key, grade: readingGrade(parts.map(closed).join(' ')) }))
    const sorted = grades.map(({ grade }) => grade).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(8)
    expect(grades.filter(({ grade }) => grade > 10)).toEqual([])
    const openings = prompts.map(({ key, opening }) => ({ key, grade: readingGrade(opening) }))
    expect(openings.filter(({ grade }) => grade > 10)).toEqual([])
  })

  it('uses the signs of print throughout', () => {
    const typed = all.filter(({ parts }) => parts.some((part) => /["']|\.\.\.|--| {2}|^\s|\s$/u.test(part)))
    expect(typed.map(({ key }) => key)).toEqual([])
    expect(letters.map(readLetter).every(({ parts }) => parts.length > 0)).toBe(true)
  })
})

/** A title has no full stop, and yet is a sentence by itself. */
function closed(part: string): string {
  return /[.!?]["”’)]*$/u.test(part) ? part : `${part}.`
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
}
