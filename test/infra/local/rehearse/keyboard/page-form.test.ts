import { describe, expect, it } from 'vitest'

import { readHtml } from '../../../../../infra/local/rehearse/keyboard/html.ts'
import { filledIn, formsIn } from '../../../../../infra/local/rehearse/keyboard/page-form.ts'

const page = readHtml(`
  <form method="post" action="/c/T/undo"><input value="s1" type="hidden" name="page"><button>Undo</button></form>
  <form method="post">
    <input name="page" type="hidden" value="s&amp;2">
    <input id="a" checked type="radio" value="yes" name="prompts"><input value="no" type="radio" name="prompts">
    <input type="checkbox" name="sure" value="yes">
    <input name="name" value="Ana"><input name="off" value="x" disabled>
    <textarea name="note">\nfirst\nsecond &lt;3</textarea>
    <select name="zone"><option value="">Clinic</option><option selected>Europe/Rome</option></select>
    <select name="locale"><option value="en">English</option><option value="es">Español</option></select>
    <button name="do" value="save">Save</button>
  </form>`)

describe('formsIn', () => {
  it('gives what each form sends with nothing done to it', () => {
    const [undo, choices] = formsIn(page)
    expect(undo).toMatchObject({ action: '/c/T/undo', fields: { page: 's1' } })
    expect(choices?.action).toBeNull()
    expect(choices?.fields).toEqual({
      page: 's&2',
      prompts: 'yes',
      name: 'Ana',
      note: 'first\nsecond <3',
      zone: 'Europe/Rome',
      locale: 'en',
    })
  })

  it('names all that can be filled in, chosen or pressed', () => {
    expect([...(formsIn(page)[1]?.names ?? [])].toSorted()).toEqual(
      ['do', 'locale', 'name', 'note', 'off', 'page', 'prompts', 'sure', 'zone'].toSorted(),
    )
  })
})

describe('filledIn', () => {
  it('sends what is typed in place of what was there, and what the form has no field for', () => {
    const [, form] = formsIn(page)
    if (form === undefined) throw new Error('the page has two forms')
    const sent = Object.fromEntries(new URLSearchParams(filledIn(form, { prompts: 'no', 'q.99': '7', note: 'é & ü' })))
    expect(sent).toMatchObject({ page: 's&2', prompts: 'no', 'q.99': '7', note: 'é & ü', zone: 'Europe/Rome' })
  })
})
