import { describe, expect, it } from 'vitest'

import type { HttpAnswer, HttpRequest } from '../../../../../infra/local/http-event.ts'
import { openBrowser } from '../../../../../infra/local/rehearse/keyboard/browser.ts'
import { textIn } from '../../../../../infra/local/rehearse/keyboard/html.ts'
import { formsIn } from '../../../../../infra/local/rehearse/keyboard/page-form.ts'

type Answers = Readonly<Record<string, Partial<HttpAnswer> & { readonly text?: string }>>

/** A site of fixed answers by method and address, which notes what was asked. */
function siteOf(answers: Answers) {
  const asked: HttpRequest[] = []
  const browser = openBrowser(async (request) => {
    asked.push(request)
    const query = request.query === '' ? '' : `?${request.query}`
    const { text = '', status = 200, headers } = answers[`${request.method} ${request.path}${query}`] ?? { status: 404 }
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return { status, headers: { ...type, ...headers }, body: Buffer.from(text) }
  })
  return { browser, asked }
}

const form = '<form method="post"><input type="hidden" name="page" value="s"><input name="pin"></form>'
const problem = { 'content-type': 'application/problem+json' }

describe('openBrowser', () => {
  it('asks for a page, or for the refusal by its code', async () => {
    const { browser, asked } = siteOf({ 'GET /c/T?a=1': { text: '<p>hello</p>' } })
    const visited = await browser.open('/c/T?a=1')
    expect(visited).toMatchObject({ ok: true, path: '/c/T?a=1' })
    expect(visited.ok && textIn(visited.page)).toBe('hello')
    expect(asked[0]).toMatchObject({ method: 'GET', path: '/c/T', query: 'a=1' })
    expect(asked[0]?.headers.accept).toBe('text/html, application/problem+json')
  })

  it('sends a form to its page, follows where it leads, and keeps cookies', async () => {
    const { browser, asked } = siteOf({
      'GET /c/T/pin': { text: form },
      'POST /c/T/pin': {
        status: 303,
        headers: { location: '/c/T/data', 'set-cookie': ['pin=abc; Path=/c; HttpOnly'] },
      },
      'GET /c/T/data': { text: '<h1>Data</h1>' },
    })
    const page = await browser.open('/c/T/pin')
    const [first] = page.ok ? formsIn(page.page) : []
    if (first === undefined) throw new Error('the page has a form')
    expect(await browser.send('/c/T/pin', first, { ...first.hidden, pin: '1234' })).toEqual({ ok: true })
    expect(asked[1]?.body.toString()).toBe('page=s&pin=1234')
    expect(asked[1]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(asked[2]?.headers.cookie).toBe('pin=abc')
  })

  it('sends a form elsewhere where it says so', async () => {
    const { browser, asked } = siteOf({ 'POST /c/T/undo': { text: '<p></p>' } })
    await browser.send('/c/T/time/8', { action: '/c/T/undo' }, {})
    expect(asked[0]?.path).toBe('/c/T/undo')
  })

  it('has done what leads on to where there is nothing any more, and not what is refused', async () => {
    const { browser } = siteOf({
      'POST /c/T/data': { status: 303, headers: { location: '/c/T' } },
      'GET /c/T': { status: 404, headers: problem, text: '{"code":"unknown-client"}' },
      'POST /c/T/emails': { status: 422, headers: problem, text: '{"code":"bad-input"}' },
    })
    expect(await browser.send('/c/T/data', { action: null }, {})).toEqual({ ok: true })
    expect(await browser.send('/c/T/emails', { action: null }, {})).toEqual({ ok: false, code: 'bad-input' })
  })

  it('tells a refusal by its code', async () => {
    const { browser } = siteOf({ 'GET /c/T': { status: 404, headers: problem, text: '{"code":"unknown-slot"}' } })
    expect(await browser.open('/c/T')).toEqual({ ok: false, code: 'unknown-slot' })
  })

  it.each([
    ['an error without a code', { status: 500, text: '<p>sorry</p>' }],
    ['no end of redirects', { status: 303, headers: { location: '/c/T' } }],
    ['a problem without a code', { status: 404, headers: problem, text: '{}' }],
  ])('takes %s for a fault, and tells no token', async (_what, answer) => {
    const { browser } = siteOf({ 'GET /c/T': answer })
    await expect(browser.open('/c/T')).rejects.toThrow(/^the pages answered \d+, [\w/+;= -]*, without a code$/)
  })
})
