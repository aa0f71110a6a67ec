import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseClinicFile } from '../../shared/config/parse-clinic-file.ts'
import { diaryCard } from '../support/extras.ts'

const harbour: object = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))
const withExtras = (...extra: readonly unknown[]) =>
  parseClinicFile(JSON.stringify({ ...harbour, protocol: { extra } }), 'harbour.json')

/** What is told of a clinic whose only extra prompt has something else at one place; undefined takes it out. */
function faultsOf(path: string, to: unknown): readonly string[] {
  const parsed = withExtras(laidOver(diaryCard, path.split('.'), to))
  return parsed.ok ? [] : parsed.errors.map((line) => line.replace('harbour.json: protocol.extra[0].', ''))
}

function laidOver(value: object, [key = '', ...rest]: readonly string[], to: unknown): object {
  const under: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  const laid = rest.length === 0 ? to : laidOver(typeof under === 'object' && under !== null ? under : {}, rest, to)
  return { ...value, [key]: laid }
}

const needed = 'is missing; give the words that the worksheet shows there'
const needless = 'is nothing that the worksheet has; take it out'
const unsaid = 'is missing; give the words in each of the clinic\'s "locales"'
const name = 'give a name of 1 to 32 letters or digits, beginning with a small letter, such as "situation"'
const kinds = '"text", "list", "choice", "scale" or "table"'

describe('the extra prompts of a clinic file', () => {
  it('are good with a worksheet that has a field of each kind, and come out as they may be read again', () => {
    const parsed = withExtras(diaryCard)
    if (!parsed.ok) throw new Error(parsed.errors.join('\n'))
    expect(parsed.clinic.protocol.extra[0]?.at).toStrictEqual({ sessions: null, phase: 'middle', area: null })
    expect(parseClinicFile(JSON.stringify(parsed.clinic), 'harbour.json')).toStrictEqual(parsed)
  })

  it.each([
    ['at', {}, 'at: names no sessions; give one or more of "sessions", "phase" and "area"'],
    [
      'at.sessions',
      [6, 6],
      'at.sessions: is a list; give a list of different numbers of sessions from 1 to 16, such as [6, 9]',
    ],
    ['at.sessions', [17], 'at.sessions[0]: is 17; give a whole number of sessions from 1 to 16'],
    ['at.phase', 'late', 'at.phase: is "late"; give "initial" or "middle" or "ending"'],
    ['at.phases', 'grief', 'at.phases: is not known; did you mean "phase"?'],
    ['key', 'role-play', 'key: is the name of a form that Interlude has; give another'],
    ['key', 'phq-9', 'key: is the name of a form that Interlude has; give another'],
    ['key', 'wsas', 'key: is the name of a form that Interlude has; give another'],
    ...['page', 'keep', 'save', 'more', 'restore'].map((field): [string, object, string] => [
      'worksheet.fields',
      { [field]: { kind: 'text', length: 9 } },
      'worksheet.fields: has a field with a name that pages need themselves; give none of them page, keep, save, more, restore',
    ]),
    ['texts.es', undefined, `texts.es: ${unsaid}`],
    ['worksheet.words.es', undefined, `worksheet.words.es: ${unsaid}`],
    ['texts.en.reflections', [], 'texts.en.reflections: is a list; give a list of 1 to 4 questions'],
    [
      'texts.en.step',
      undefined,
      'texts.en.step: is missing; give one line of 1 to 200 characters without spaces at its ends',
    ],
    [
      'texts.en.title',
      'x'.repeat(61),
      'texts.en.title: is not right; give one line of 1 to 60 characters without spaces at its ends',
    ],
    [
      'texts.en.opening',
      'Tell your partner.',
      'texts.en.opening: says "partner"; no text for a client may, so write it in other words',
    ],
    [
      'texts.es.step',
      'Hable con su jefe.',
      'texts.es.step: says "jefe"; no text for a client may, so write it in other words',
    ],
    [
      'texts.en.session',
      'See {link}.',
      'texts.en.session: has "{" or "}", and no text has places that are filled in; write it without',
    ],
    [
      'texts.en.step',
      'Which day was lighter?',
      'texts.en.step: says the same as extra.diary-card.reflections.1; give words that stand nowhere else',
    ],
    [
      'worksheet.words.en.fields.note.help',
      'Your score.',
      'worksheet.words.en.fields.note.help: says "score"; no text for a client may, so write it in other words',
    ],
    [
      'worksheet.words.en.fields.sleep.options.well',
      'A cure',
      'worksheet.words.en.fields.sleep.options.well: says "cure"; no text for a client may, so write it in other words',
    ],
    ['worksheet.fields.days.needed', ['constructor'], `worksheet.fields.days.needed[0]: is "constructor"; ${name}`],
    ['worksheet.fields.note', 3, `worksheet.fields.note: is 3; give an object whose "kind" is ${kinds}`],
    ['worksheet.fields.note.kind', 'file', `worksheet.fields.note.kind: is no kind of field; give ${kinds}`],
    [
      'worksheet.fields.note.length',
      1001,
      'worksheet.fields.note.length: is 1001; give a whole number of characters from 1 to 1000',
    ],
    [
      'worksheet.fields.names.items',
      11,
      'worksheet.fields.names.items: is 11; give a whole number of texts from 1 to 10',
    ],
    [
      'worksheet.fields.days.needed',
      ['when'],
      'worksheet.fields.days.needed: names a column that the table has not; name its own',
    ],
    [
      'worksheet.fields.sleep.options',
      ['well', 'well'],
      'worksheet.fields.sleep.options: is a list; give a list of 2 to 10 different names',
    ],
    ['worksheet.words.en.fields.note.low', 'none', `worksheet.words.en.fields.note.low: ${needless}`],
    [
      'worksheet.words.en.fields.mood',
      { label: 'C', help: 'C', low: 'low' },
      `worksheet.words.en.fields.mood.high: ${needed}`,
    ],
    [
      'worksheet.words.en.fields.sleep.options',
      { well: '+' },
      `worksheet.words.en.fields.sleep.options.badly: ${needed}`,
    ],
    [
      'worksheet.words.en.fields.days.columns.week',
      { label: 'I', help: 'I' },
      `worksheet.words.en.fields.days.columns.week: ${needless}`,
    ],
    ['worksheet.words.es.fields.note', undefined, `worksheet.words.es.fields.note: ${needed}`],
  ])('are refused by place: %s is %j', (path, to, line) => {
    expect(faultsOf(path, to)).toStrictEqual([line])
  })

  it('are refused where two bear one key, or there are more than a link can name', () => {
    const twice = withExtras(diaryCard, { ...diaryCard, texts: {}, worksheet: null })
    expect(twice.ok ? [] : twice.errors).toContain(
      'harbour.json: protocol.extra[1].key: is "diary-card" as another\'s is; give each a key of its own',
    )
    const many = withExtras(...Array.from({ length: 9 }, (_, index) => ({ ...diaryCard, key: `card-${index}` })))
    expect(many.ok ? [] : many.errors).toStrictEqual([
      'harbour.json: protocol.extra: is a list; give a list of at most 8 extra prompts',
    ])
  })

  it('are refused where one says what another, or a text of ours, says', () => {
    const [title, copied] = [diaryCard.texts.en.title, 'Halfway, more or less']
    const other = {
      ...diaryCard,
      key: 'other-card',
      texts: { en: { ...diaryCard.texts.en, title: copied }, es: diaryCard.texts.es, ar: diaryCard.texts.ar },
    }
    const parsed = withExtras(diaryCard, other)
    const lines = parsed.ok ? [] : parsed.errors
    expect(lines.some((line) => line.includes('extra[1].texts.en.title: says the same as midway.a.title'))).toBe(true)
    expect(
      lines.some((line) => line.includes('extra[1].texts.es.title: says the same as extra.diary-card.title')),
    ).toBe(true)
    expect(lines.some((line) => line.includes(title))).toBe(false)
  })
})
