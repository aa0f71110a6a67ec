import { describe, expect, it } from 'vitest'

import { answersAsFields } from '../../../../../infra/local/rehearse/keyboard/answers-as-fields.ts'
import { readHtml } from '../../../../../infra/local/rehearse/keyboard/html.ts'
import { formsIn } from '../../../../../infra/local/rehearse/keyboard/page-form.ts'

const radios = (name: string, values: readonly (string | number)[]) =>
  values.map((value) => `<input type="radio" name="${name}" value="${value}">`).join('')

const [measure, sheet] = formsIn(
  readHtml(`
  <form>${[0, 1].map((item) => radios(`q.${item}`, [0, 1, 2, 3])).join('')}</form>
  <form>
    <input name="people.0.name">${radios('people.0.closeness', [1, 2, 3])}
    <select name="people.0.confide"><option value=""></option><option>yes</option><option>no</option></select>
    <textarea name="notice"></textarea><input type="number" name="steps"><input name="learned.0">
  </form>`),
)

function fieldsOf(answers: unknown, form = sheet) {
  if (form === undefined) throw new Error('there are two forms')
  return answersAsFields(answers, form)
}

describe('answersAsFields', () => {
  it('numbers the answers to a measure from 0', () => {
    expect(fieldsOf([0, 3], measure)).toEqual({ 'q.0': '0', 'q.1': '3' })
  })

  it('names the places of a worksheet by their path', () => {
    const answers = {
      people: [{ name: 'Mum', closeness: 1, confide: 'yes' }, { name: 'Dad' }],
      notice: 'a\nb',
      steps: 4,
      learned: ['x', 'y'],
    }
    expect(fieldsOf(answers)).toEqual({
      'people.0.name': 'Mum',
      'people.0.closeness': '1',
      'people.0.confide': 'yes',
      'people.1.name': 'Dad',
      notice: 'a\nb',
      steps: '4',
      'learned.0': 'x',
      'learned.1': 'y',
    })
  })

  it.each([
    ['numbers that there are not', [7, -1.5], { 'q.0': '7', 'q.1': '-1.5' }],
    ['too many answers', [0, 1, 2], { 'q.0': '0', 'q.1': '1', 'q.2': '2' }],
    ['a place that there is not', { q: 1, 'x.y': 'z' }, { q: '1', 'x.y': 'z' }],
  ])('sends %s as they are', (_what, answers, fields) => {
    expect(fieldsOf(answers, measure)).toEqual(fields)
  })

  it.each([
    ['a word for a number', ['1', 0], measure, { 'q.0.string': '1', 'q.1': '0' }],
    ['nothing at all', [null, 0], measure, { 'q.0.object': 'null', 'q.1': '0' }],
    ['a number for a word', { notice: 7 }, sheet, { 'notice.number': '7' }],
    ['neither of them', { notice: true }, sheet, { 'notice.boolean': 'true' }],
    [
      'a word for a number in a further row',
      { people: [{}, { closeness: '2' }] },
      sheet,
      { 'people.1.closeness.string': '2' },
    ],
  ])('sends %s by a name that no form has', (_what, answers, form, fields) => {
    expect(fieldsOf(answers, form)).toEqual(fields)
  })
})
