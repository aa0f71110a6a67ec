import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { lettersOf, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'
import { ownWordFaults } from '../../shared/texts/own-word-faults.ts'
import { partsOf } from '../../shared/texts/text-part.ts'

const good = 'Take what is of use, and leave the rest.'
const unsaid = 'no text for a client may, so write it in other words'
const prompt = 'title, opening, reflections.1, reflections.2, reflections.3, reflections.4, step, session'

const wrong: readonly (readonly [
  name: string,
  locale: 'en' | 'es' | 'ar',
  key: string,
  words: string,
  fault: string,
])[] = [
  ['a part cut short', 'en', 'middle.03.openin', good, 'no such text; did you mean "middle.03.opening"?'],
  ['a text misspelt', 'en', 'midle.03.opening', good, 'no such text; did you mean "middle.03.opening"?'],
  ['a number without its nought', 'en', 'middle.3.opening', good, 'no such text; did you mean "middle.03.opening"?'],
  ['capitals', 'en', 'Middle.03.Opening', good, 'no such text; did you mean "middle.03.opening"?'],
  ['another name for a part', 'en', 'initial.1.a.text', good, `no such text; initial.1.a has ${prompt}`],
  ['a text without its part', 'en', 'initial.1.a', good, `no such text; initial.1.a has ${prompt}`],
  ['a question beyond the last', 'en', 'initial.1.a.reflections.5', good, `no such text; initial.1.a has ${prompt}`],
  ['a question before the first', 'en', 'initial.1.a.reflections.0', good, `no such text; initial.1.a has ${prompt}`],
  ['a number with a nought', 'en', 'initial.1.a.reflections.01', good, `no such text; initial.1.a has ${prompt}`],
  [
    'a number that is none',
    'en',
    'initial.1.a.reflections.one',
    good,
    'no such text; did you mean "initial.1.a.reflections.1"?',
  ],
  [
    'a list without a number',
    'en',
    'initial.1.a.reflections',
    good,
    'no such text; did you mean "initial.1.a.reflections.1"?',
  ],
  [
    'a paragraph beyond the last',
    'en',
    'missed.d.paragraphs.3',
    good,
    'no such text; missed.d has paragraphs.1, paragraphs.2',
  ],
  [
    'a part of a prompt in a letter',
    'en',
    'missed.d.opening',
    good,
    'no such text; missed.d has paragraphs.1, paragraphs.2',
  ],
  ['a part of a letter in a prompt', 'en', 'initial.1.a.paragraphs.1', good, `no such text; initial.1.a has ${prompt}`],
  [
    'a key like no other',
    'en',
    'subject-line-of-all-mails',
    good,
    'no such text; npm run rehearse -- --texts writes every text with its keys',
  ],
  [
    'a name that every object has',
    'en',
    'constructor',
    good,
    'no such text; npm run rehearse -- --texts writes every text with its keys',
  ],
  ['no words', 'en', 'middle.03.title', '', 'is empty; give words, or take the key out'],
  ['spaces alone', 'en', 'middle.03.title', ' \t', 'is empty; give words, or take the key out'],
  [
    'a place to fill in',
    'en',
    'welcome.paragraphs.1',
    'Dear {name}, welcome.',
    'has "{" or "}", and no text has places that are filled in; write it without',
  ],
  [
    'a place to fill in, with two braces',
    'en',
    'middle.03.step',
    'See {{link}}.',
    'has "{" or "}", and no text has places that are filled in; write it without',
  ],
  [
    'half a place',
    'en',
    'middle.03.step',
    'See link}.',
    'has "{" or "}", and no text has places that are filled in; write it without',
  ],
  ['two lines', 'en', 'middle.03.step', 'One line.\nAnother.', 'is not one line without spaces at its ends; give one'],
  ['a space at the end', 'en', 'middle.03.step', 'One line. ', 'is not one line without spaces at its ends; give one'],
  [
    'a sign that turns the direction',
    'en',
    'middle.03.step',
    'One \u202Eline.',
    'has a character that cannot be seen; type it anew',
  ],
  [
    'a word parted by what nobody sees',
    'en',
    'middle.03.step',
    'Your ther\u200Bapy.',
    'has a character that cannot be seen; type it anew',
  ],
  ['a title too long', 'en', 'middle.03.title', 'x'.repeat(61), 'has 61 characters; give at most 60'],
  ['an opening too long', 'en', 'middle.03.opening', 'x'.repeat(401), 'has 401 characters; give at most 400'],
  ['a question too long', 'en', 'middle.03.reflections.1', 'x'.repeat(201), 'has 201 characters; give at most 200'],
  ['a step too long', 'en', 'middle.03.step', 'x'.repeat(201), 'has 201 characters; give at most 200'],
  [
    'a line on the session too long',
    'en',
    'middle.03.session',
    'x'.repeat(201),
    'has 201 characters; give at most 200',
  ],
  ['a paragraph too long', 'en', 'missed.d.paragraphs.1', 'x'.repeat(401), 'has 401 characters; give at most 400'],
  ['a forbidden word', 'en', 'middle.03.opening', 'Now Confront them.', `says "Confront"; ${unsaid}`],
  [
    'two forbidden words',
    'en',
    'middle.03.opening',
    'Your partner at home, partner and all.',
    `says "partner" and "home"; ${unsaid}`,
  ],
  ['a forbidden phrase', 'en', 'middle.03.session', 'This will help.', `says "will help"; ${unsaid}`],
  ['a word forbidden in Spanish', 'es', 'middle.03.step', 'Piense en su familia.', `says "familia"; ${unsaid}`],
  ['an accent typed by itself', 'es', 'middle.03.step', 'Su de\u0301ficit.', `says "déficit"; ${unsaid}`],
  ['a word forbidden in Arabic', 'ar', 'middle.03.step', 'هنا يَجِب.', `says "يَجِب"; ${unsaid}`],
  [
    'what a mailbox must not tell',
    'en',
    'missed.d.paragraphs.1',
    'We missed you at Therapy.',
    'says "Therap", which tells whoever sees the mailbox what it is about; write it in other words',
  ],
  [
    'what another text says',
    'en',
    'middle.03.step',
    en.middle[3]?.step ?? '',
    'says the same as middle.04.step; give words that stand nowhere else',
  ],
]

describe('ownWordFaults', () => {
  it.each(wrong)('refuses %s', (_name, locale, key, words, fault) => {
    expect(ownWordFaults(locale, { [key]: words })).toStrictEqual([{ key, fault }])
  })

  it('tells each wrong key in order, and none that is right', () => {
    const words = {
      'middle.03.step': good,
      'middle.99.step': good,
      'middle.04.step': '',
      'welcome.paragraphs.1': 'Hello.',
    }
    expect(ownWordFaults('en', words).map(({ key }) => key)).toStrictEqual(['middle.99.step', 'middle.04.step'])
  })

  it('refuses the same words in two places, at both', () => {
    const words = { 'middle.03.step': good, 'middle.04.step': good }
    expect(ownWordFaults('en', words).map(({ fault }) => fault)).toStrictEqual([
      'says the same as middle.04.step; give words that stand nowhere else',
      'says the same as middle.03.step; give words that stand nowhere else',
    ])
  })

  it('lets two texts change their words with one another', () => {
    const [, , third, fourth] = en.middle
    const words = { 'middle.03.step': fourth?.step ?? '', 'middle.04.step': third?.step ?? '' }
    expect(ownWordFaults('en', words)).toStrictEqual([])
  })

  it('lets a text for the session itself say what it is', () => {
    expect(ownWordFaults('en', { 'middle.03.session': 'A mood or a feeling may come up.' })).toStrictEqual([])
  })

  it.each(locales)('finds nothing wrong with our own words: %s', (locale) => {
    const texts = [...promptsOf(textsOf(locale)), ...lettersOf(textsOf(locale))]
    const words = texts.flatMap((text) =>
      partsOf(text).map((part) => [`${text.key}.${part.field}`, part.words] as const),
    )
    expect(words.length).toBeGreaterThan(1000)
    expect(ownWordFaults(locale, Object.fromEntries(words))).toStrictEqual([])
  })
})
