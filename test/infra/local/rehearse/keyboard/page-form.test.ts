import { describe, expect, it } from 'vitest'

import { readHtml } from '../../../../../infra/local/rehearse/keyboard/html.ts'
import { formWith, formsIn } from '../../../../../infra/local/rehearse/keyboard/page-form.ts'

const page = readHtml(`
  <form method="post" action="/c/T/undo"><input value="s1" type="hidden" name="page"><button>Undo</button></form>
  <form method="post">
    <input name="page" type="hidden" value="s&amp;2">
    <input id="a" checked type="radio" value="yes" name="prompts"><input value="no" type="radio" name="prompts">
    <input type="checkbox" name="sure" value="yes">
    <input name="name" value="Ana"><input name="off" value="x" disabled>
    <input type="number" disabled name="steps">
    <textarea name="note">\nfirst\nsecond &lt;3</textarea>
    <select name="zone"><option value="">Clinic</option><option selected>Europe/Rome</option></select>
    <select name="locale"><option value="en">English</option><option value="es">Español</option></select>
    <button name="do" value="save">Save</button>
  </form>`)

describe('formsIn', () => {
  it('gives what each form sends with nothing done to it, hidden fields apart', () => {
    const [undo, choices] = formsIn(page)
    expect(undo).toMatchObject({ action: '/c/T/undo', hidden: { page: 's1' }, shown: {} })
    expect(choices).toMatchObject({ action: null, hidden: { page: 's&2' } })
    expect(choices?.shown).toEqual({
      prompts: 'yes',
      name: 'Ana',
      note: 'first\nsecond <3',
      zone: 'Europe/Rome',
      locale: 'en',
    })
  })

  it('tells what can be done with each field', () => {
    expect(Object.fromEntries(formsIn(page)[1]?.controls ?? [])).toEqual({
      prompts: { kind: 'chosen', values: ['yes', 'no'] },
      sure: { kind: 'chosen', values: ['yes'] },
      name: { kind: 'typed', values: [] },
      off: { kind: 'typed', values: [] },
      steps: { kind: 'number', values: [] },
      note: { kind: 'typed', values: [] },
      zone: { kind: 'chosen', values: ['', 'Europe/Rome'] },
      locale: { kind: 'chosen', values: ['en', 'es'] },
      do: { kind: 'pressed', values: ['save'] },
    })
  })
})

describe('formWith', () => {
  it('is the first form that has all of some fields', () => {
    expect(formWith(page, ['prompts', 'zone'])?.hidden).toEqual({ page: 's&2' })
    expect(formWith(page, ['prompts', 'pin'])).toBeUndefined()
  })
})
