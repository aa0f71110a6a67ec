import { describe, expect, it } from 'vitest'

import type { HttpRequest } from '../../../../../infra/local/http-event.ts'
import { openBrowser } from '../../../../../infra/local/rehearse/keyboard/browser.ts'
import { enter } from '../../../../../infra/local/rehearse/keyboard/enter.ts'
import { textIn } from '../../../../../infra/local/rehearse/keyboard/html.ts'

interface Setting {
  readonly pin?: string | null
  readonly refusal?: string
  readonly tries?: number
}

const pinForm = `<form method="post" action="/c/T/pin"><input type="hidden" name="page" value="s">
  <input type="hidden" name="to" value="write/3"><input type="password" name="pin"></form>`

/** One clinical page behind a PIN, where one is needed (null: it is still to be given), and what was done to get there. */
function doorOf({ pin, refusal, tries = 5 }: Setting) {
  const done: string[] = []
  let present = pin
  const answer = (status: number, type: string, text: string, more: object = {}) => ({
    ...{ status, headers: { 'content-type': type, ...more }, body: Buffer.from(text) },
  })
  const problem = (code: string) => answer(403, 'application/problem+json', JSON.stringify({ code }))
  const browser = openBrowser(async ({ method, path, headers, body }: HttpRequest) => {
    done.push(`${method} ${path}`)
    const wantsCode = headers.accept?.includes('problem') === true
    if (method === 'POST') {
      const sent = new URLSearchParams(body.toString())
      if (tries === 0) return problem('rate-limited')
      const cookie = { location: '/c/T/write/3', 'set-cookie': ['__Host-opened=proof; Path=/; Max-Age=1800'] }
      return sent.get('page') === 's' && sent.get('pin') === present
        ? answer(303, 'text/html', '', cookie)
        : problem('bad-input')
    }
    if (present === undefined || headers.cookie === '__Host-opened=proof') {
      if (refusal === undefined) return answer(200, 'text/html', '<p>clinical</p>')
      return wantsCode ? problem(refusal) : answer(404, 'text/html', '<p>nothing</p>')
    }
    if (wantsCode) return problem('not-allowed')
    return answer(200, 'text/html', present === null ? '<p>Ask the clinic for a PIN</p>' : pinForm)
  })
  const givePin = async (given: string): Promise<void> => {
    done.push('given a PIN')
    present = given
  }
  return { done, open: () => enter({ browser, givePin }, '/c/T/write/3') }
}

describe('enter', () => {
  it('opens a page that needs no PIN', async () => {
    const { done, open } = doorOf({})
    expect(await open()).toMatchObject({ ok: true })
    expect(done).toEqual(['GET /c/T/write/3'])
  })

  it.each([
    ['was given one before', '9999'],
    ['has none yet', null],
  ])('gets a PIN from the clinic for who %s, and types it in', async (_who, pin) => {
    const { done, open } = doorOf({ pin })
    const opened = await open()
    expect(opened.ok && textIn(opened.page)).toBe('clinical')
    expect(done).toContain('given a PIN')
    expect(done).toContain('POST /c/T/pin')
  })

  it('is asked for none a second time', async () => {
    const { done, open } = doorOf({ pin: null })
    await open()
    const before = done.length
    expect(await open()).toMatchObject({ ok: true })
    expect(done.slice(before)).toEqual(['GET /c/T/write/3'])
  })

  it.each(['unknown-slot', 'not-allowed'])(
    'tells that the page itself is refused, %s, and asks for no PIN',
    async (refusal) => {
      const { done, open } = doorOf({ refusal })
      expect(await open()).toEqual({ ok: false, code: refusal })
      expect(done).not.toContain('given a PIN')
    },
  )

  it('tells why the PIN is refused', async () => {
    expect(await doorOf({ pin: null, tries: 0 }).open()).toEqual({ ok: false, code: 'rate-limited' })
  })
})
