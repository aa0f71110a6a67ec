import { describe, expect, it } from 'vitest'

import type { HttpRequest } from '../../../../../infra/local/http-event.ts'
import { createClientAtPage } from '../../../../../infra/local/rehearse/keyboard/client-at-page.ts'
import { readLine } from '../../../../../infra/local/rehearse/scenario-line.ts'
import type { ClientLine, Reply } from '../../../../../infra/local/rehearse/world.ts'
import type { ReceivedMail } from '../../../../../infra/local/ses-mail.ts'

const client = 'c-001'
const html = '<a class="button" href="https://clinic.example/c/T">Open</a>'
const mail: ReceivedMail = {
  ...{ from: 'a@example.org', to: ['b@example.org'], subject: 'x', configurationSet: null, messageId: '1' },
  ...{ at: '2027-01-05T14:00:00Z', tags: { client } },
  raw: Buffer.from(`Content-Type: text/html\r\n\r\n${html}`),
}

const seal = (page: string) => `<input value="sealed ${page}" type="hidden" name="page">`
const pages: Readonly<Record<string, string>> = {
  '/c/T/emails': `<form method="post" action="/c/T/undo">${seal('undo')}<button>Undo</button></form>
    <form method="post">${seal('emails')}
      <input type="radio" name="prompts" value="yes" checked><input type="radio" name="prompts" value="no">
      <input type="radio" name="reminders" value="yes" checked><input type="radio" name="reminders" value="no">
      <input type="radio" name="calendar" value="invites" checked><input type="radio" name="calendar" value="feed">
      <select name="zone"><option value="">Ours</option><option selected>Europe/Rome</option></select>
      <button type="submit">Save</button></form>
    <form method="post">${seal('emails')}<input type="radio" name="stop" value="all"><button>Stop</button></form>`,
  '/c/T/write/5': `<ul><li><a href="/c/T/write/5/2" data-form="relationships-map">Map</a></li>
    <li data-form="gad-7"><a href="/c/T/write/5/9">Questions</a></li></ul>`,
  '/c/T/write/5/2': `<form method="post">${seal('2')}<button name="restore" value="yes">Back</button></form>
    <form method="post">${seal('2')}<input name="people.0.name" value="Before"><textarea name="notice">old</textarea>
      <button name="more" value="people">More</button><button name="save" value="yes">Save</button></form>`,
  '/c/T/data': `<form method="post">${seal('data')}<button name="copy" value="yes">Copy</button></form>
    <form method="post">${seal('data')}<input type="checkbox" name="erase" value="yes"><button>Erase</button></form>`,
  '/c/T/write/5/9': '<p>The course is over.</p>',
}

/** The pages of one client, which refuse the paths given; and what was sent to them. */
function deskOf({
  mails = [mail],
  refuse = {},
}: { mails?: readonly ReceivedMail[]; refuse?: Record<string, string> } = {}) {
  const sent: (readonly [string, Readonly<Record<string, string>>])[] = []
  const atPage = createClientAtPage({
    mails: () => mails,
    givePin: () => Promise.reject(new Error('nobody asks for a PIN')),
    async ask({ method, path, body }: HttpRequest) {
      const code = refuse[`${method} ${path}`]
      if (code !== undefined) {
        const headers = { 'content-type': 'application/problem+json' }
        return { status: 409, headers, body: Buffer.from(JSON.stringify({ code })) }
      }
      if (method === 'POST') {
        sent.push([path, Object.fromEntries(new URLSearchParams(body.toString()))])
        return { status: 303, headers: { location: path }, body: Buffer.alloc(0) }
      }
      const headers = { 'content-type': 'text/html; charset=utf-8' }
      return { status: 200, headers, body: Buffer.from(pages[path] ?? '<p></p>') }
    },
  })
  return { sent, act: (line: object): Promise<Reply | null> => atPage(lineOf(line)) }
}

function lineOf(line: object): ClientLine {
  const read = readLine({ at: '2027-01-05T14:00:00Z', client, ...line })
  if (read.ok && (read.line.do === 'preferences' || read.line.do === 'answer' || read.line.do === 'erase'))
    return read.line
  throw new Error('the line is none of a client’s')
}

describe('createClientAtPage', () => {
  it('changes the choices that the line names, and leaves the others as the page has them', async () => {
    const { sent, act } = deskOf()
    expect(await act({ do: 'preferences', prompts: false, calendar: 'feed' })).toEqual({ ok: true })
    const kept = { page: 'sealed emails', reminders: 'yes', zone: 'Europe/Rome' }
    expect(sent).toEqual([['/c/T/emails', { ...kept, prompts: 'no', calendar: 'feed' }]])
  })

  it('finds the form by its name, and writes all that it is to hold', async () => {
    const { sent, act } = deskOf()
    const answers = { people: [{ name: 'Mum', closeness: 1 }] }
    expect(await act({ do: 'answer', slot: 5, form: 'relationships-map', answers })).toEqual({ ok: true })
    const written = { 'people.0.name': 'Mum', 'people.0.closeness': '1', save: 'yes' }
    expect(sent).toEqual([['/c/T/write/5/2', { page: 'sealed 2', ...written }]])
  })

  it('asks for the erasure, and for no copy', async () => {
    const { sent, act } = deskOf()
    expect(await act({ do: 'erase' })).toEqual({ ok: true })
    expect(sent).toEqual([['/c/T/data', { page: 'sealed data', erase: 'yes' }]])
  })

  it.each([
    ['no mail has come', { mails: [] }, 'relationships-map'],
    ['the link opens nothing', { refuse: { 'GET /c/T/write/5': 'unknown-client' } }, 'relationships-map'],
    ['the page has no such form', {}, 'phq-8'],
    ['nothing can be written on the page', {}, 'gad-7'],
  ])('has no way there where %s', async (_what, setting, form) => {
    const { sent, act } = deskOf(setting)
    expect(await act({ do: 'answer', slot: 5, form, answers: [] })).toBeNull()
    expect(sent).toEqual([])
  })

  it.each([
    ['a page that is not there', 'GET /c/T/write/5', 'unknown-slot'],
    ['a form', 'POST /c/T/write/5/2', 'bad-input'],
  ])('tells why %s is refused', async (_what, asked, code) => {
    const { act } = deskOf({ refuse: { [asked]: code } })
    const line = { do: 'answer', slot: 5, form: 'relationships-map', answers: {} }
    expect(await act(line)).toEqual({ ok: false, code })
  })
})
