import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { ClientId, courseIdOf } from '../../../shared/course/ids.ts'
import { takeFeedback } from '../../../shared/feedback/take-feedback.ts'
import { SigningKeysUnavailable } from '../../../shared/staff/verify-token.ts'
import { createApiWorld, requestOf, tokenOf } from '../../support/api-world.ts'
import { sentAttempt } from '../../support/console-world.ts'

const commands = '/api/clients/c-001/commands'
const confirm = { do: 'confirm', slot: 9 }
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })
const Fates = z.object({ items: z.array(z.object({ fate: z.string().nullable() })) })

describe('answerApi', () => {
  it.each<[string, string, number, string]>([
    ['nothing', '', 422, 'bad-input'],
    ['half of it', '{"do":"confirm","slot":', 422, 'bad-input'],
    ['10,000 levels', deep(10_000), 422, 'bad-input'],
    ['1,000,000 levels, never closed', '['.repeat(250_000), 422, 'bad-input'],
    ['a string that is never closed', `{"do":"${'x'.repeat(250_000)}`, 422, 'bad-input'],
    ['10 MB', JSON.stringify({ ...confirm, more: 'x'.repeat(10_000_000) }), 413, 'payload-too-large'],
    ['a prototype', '{"do":"confirm","slot":9,"__proto__":{"do":"pause"}}', 422, 'bad-input'],
    ['a prototype by another name', '{"do":"confirm","slot":9,"constructor":{}}', 422, 'bad-input'],
    ['a field twice', '{"do":"confirm","slot":8,"slot":9}', 422, 'bad-input'],
    ['a field twice, spelt otherwise', '{"do":"confirm","slot":8,"sl\\u006ft":9}', 422, 'bad-input'],
    ['half a character', '{"do":"extend","to":14,"reason":"\\ud83d"}', 422, 'bad-input'],
    ['a list', '[]', 422, 'bad-input'],
    ['a field too many, with a name in it', '{"do":"confirm","slot":9,"Ana Duarte":1}', 422, 'bad-input'],
    ['a number as a text', '{"do":"confirm","slot":"9"}', 422, 'bad-input'],
    ['half a slot', '{"do":"confirm","slot":1.5}', 422, 'bad-input'],
    ['a slot beyond all numbers', '{"do":"confirm","slot":1e999}', 422, 'bad-input'],
  ])('refuses %s, and tells nothing of it', async (_what, body, status, code) => {
    const { ask, store, course } = await createApiWorld()
    const answer = await ask('POST', commands, { body, contentType: 'application/json' })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(JSON.stringify(answer.body)).not.toMatch(/Duarte|xxx|\[\[/)
    expect(JSON.stringify(answer.body).length).toBeLessThan(1000)
    expect((await store.readCourse(course.id))?.course.revision).toBe(1)
  })

  it('refuses what is no UTF-8', async () => {
    const { handle } = await createApiWorld()
    const event = requestOf('POST', commands, { body: 'x' })
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64')
    expect((await handle({ ...event, body: bytes, isBase64Encoded: true })).statusCode).toBe(422)
  })

  it('reads a body that the gateway encoded', async () => {
    const { handle } = await createApiWorld()
    const event = requestOf('POST', commands, { body: confirm })
    const body = Buffer.from(JSON.stringify(confirm)).toString('base64')
    expect((await handle({ ...event, body, isBase64Encoded: true })).statusCode).toBe(200)
  })

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=utf-16', 415],
    ['application/jsonp', 415],
    ['application/json; charset=UTF-8', 200],
    ['APPLICATION/JSON', 200],
  ])('takes a body of type %s: %i', async (contentType, status) => {
    const { ask } = await createApiWorld()
    expect((await ask('POST', commands, { body: confirm, contentType })).status).toBe(status)
  })

  it.each([
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['text/html, application/json;q=0.5', 200],
    ['application/problem+json', 200],
    ['*/*', 200],
  ])('answers who accepts %s: %i', async (accept, status) => {
    const { ask } = await createApiWorld()
    expect((await ask('GET', '/api/me', { headers: { accept } })).status).toBe(status)
  })

  it.each(['OPTIONS', 'TRACE', 'DELETE', 'PATCH', 'PUT'])(
    'refuses %s, and says what the address takes',
    async (method) => {
      const { handle } = await createApiWorld()
      const { statusCode, headers, body } = await handle(requestOf(method, commands, {}))
      expect([statusCode, headers['allow'], JSON.parse(body).code]).toEqual([405, 'POST', 'method-not-allowed'])
    },
  )

  it('answers HEAD as GET, without the words', async () => {
    const { handle } = await createApiWorld()
    const { statusCode, headers, body } = await handle(requestOf('HEAD', '/api/clients/c-001', {}))
    expect([statusCode, headers['etag'], body]).toEqual([200, '"1"', ''])
    expect((await handle(requestOf('HEAD', commands, {}))).statusCode).toBe(405)
  })

  it.each(['/api', '/api/', '/api/nothing', '/api/me/', '/api//me', '/api/clients//commands', '/api/constructor'])(
    'has nothing at %s',
    async (path) => {
      const { handle } = await createApiWorld()
      expect((await handle(requestOf('GET', path, {}))).statusCode).toBe(404)
    },
  )

  it.each([
    ['none', undefined, 'Bearer'],
    ['a name and password', 'Basic eDp5', 'Bearer error="invalid_token"'],
    ["nobody's token", `Bearer ${tokenOf('nobody')}`, 'Bearer error="invalid_token"'],
    ['two tokens', `Bearer ${tokenOf('p-admin')}, Bearer x`, 'Bearer error="invalid_token"'],
    ['a token in upper case', `Bearer ${tokenOf('p-admin').toUpperCase()}`, 'Bearer error="invalid_token"'],
  ])('asks who it is: %s', async (_what, authorization, challenge) => {
    const { handle, store, course } = await createApiWorld()
    const event = requestOf('POST', commands, { body: confirm })
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
    const { statusCode, headers: told } = await handle({ ...event, headers })
    expect([statusCode, told['www-authenticate']]).toEqual([401, challenge])
    expect((await store.readCourse(course.id))?.course.revision).toBe(1)
  })

  it('says that it cannot know who it is while the sign-in service gives no keys, and does nothing', async () => {
    const verify = async () => Promise.reject(new SigningKeysUnavailable('no keys'))
    const { ask, faults, store, course } = await createApiWorld({ deps: (deps) => ({ ...deps, verify }) })
    const { status, headers, body } = await ask('POST', commands, { body: confirm })
    expect([status, headers['retry-after'], body]).toMatchObject([503, '30', { code: 'unavailable' }])
    expect(headers).not.toHaveProperty('www-authenticate')
    expect(faults).toEqual(['SigningKeysUnavailable'])
    expect((await store.readCourse(course.id))?.course.revision).toBe(1)
  })

  it('takes no cookie for a token', async () => {
    const { handle } = await createApiWorld()
    const event = requestOf('GET', '/api/me', {})
    const { statusCode } = await handle({
      ...event,
      headers: {},
      cookies: [`authorization=Bearer ${tokenOf('p-admin')}`],
    })
    expect(statusCode).toBe(401)
  })

  it('commits upon what was seen, and tells what changed since', async () => {
    const { ask } = await createApiWorld()
    const seen = (await ask('GET', '/api/clients/c-001')).headers['etag'] ?? ''
    const first = await ask('POST', commands, { body: confirm, headers: { 'if-match': seen } })
    expect(first).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    const late = await ask('POST', commands, { body: { do: 'confirm', slot: 10 }, headers: { 'if-match': seen } })
    const since = { revision: 2, acts: [{ act: 'confirm', slot: 9, by: 'p-admin' }] }
    expect(late).toMatchObject({ status: 412, body: { code: 'changed-meanwhile', since } })
    const any = await ask('POST', commands, { body: { do: 'confirm', slot: 10 }, headers: { 'if-match': '*' } })
    expect(any.status).toBe(200)
  })

  it.each(['"x"', 'W/"1"', '1', '"1", "2"'])('refuses %s as what was seen', async (tag) => {
    const { ask } = await createApiWorld()
    expect((await ask('POST', commands, { body: confirm, headers: { 'if-match': tag } })).status).toBe(422)
  })

  it('refuses a query that gives a field twice, or one too many', async () => {
    const { ask } = await createApiWorld()
    for (const query of ['limit=1&limit=2', 'all=1', '__proto__=1', 'limit=0x10', 'limit=', 'after=%00'])
      expect((await ask('GET', `/api/alerts?${query}`)).status, query).toBe(422)
  })

  it('answers a fault without a word of it', async () => {
    const { ask, faults } = await createApiWorld({
      deps: (deps) => ({
        ...deps,
        store: { ...deps.store, readClient: () => Promise.reject(new RangeError('Ana Duarte')) },
      }),
    })
    const { status, body } = await ask('GET', '/api/clients/c-001')
    expect([status, JSON.stringify(body).includes('Duarte'), faults]).toEqual([500, false, ['RangeError']])
  })

  it('shows the front desk nothing that is clinical', async () => {
    const { ask } = await createApiWorld()
    const focus = { body: { do: 'focus', area: 'grief' } }
    expect((await ask('POST', commands, { ...focus, as: 'frontDesk' })).status).toBe(403)
    await ask('POST', commands, focus)
    const seen = async (as: 'frontDesk' | 'therapist') => JSON.stringify(await ask('GET', '/api/clients/c-001', { as }))
    expect(await seen('therapist')).toContain('grief')
    expect(await seen('frontDesk')).not.toMatch(/grief|phq-9/)
    const mail = await ask('GET', '/api/courses/c-001.1/mails/0f0f0f0f-1111-4222-8333-444444444444', {
      as: 'frontDesk',
    })
    expect(mail.body).toMatchObject({ kind: 'welcome', text: null, html: null })
  })

  it('tells of each mail what became of it', async () => {
    const { ask, deps } = await createApiWorld()
    const fates = async () =>
      Fates.parse((await ask('GET', '/api/courses/c-001.1/mails')).body).items.map(({ fate }) => fate)
    expect(await fates()).toEqual([null])
    const tags = { attempt: sentAttempt, course: courseIdOf(ClientId.parse('c-001'), 1) }
    await takeFeedback(deps, { what: 'bounced', messageId: 'm', tags })
    expect(await fates()).toEqual(['bounced'])
  })

  it('lets a therapist enrol for nobody else', async () => {
    const { ask } = await createApiWorld()
    const body = {
      ...{ client: 'c-2', name: 'Ben', email: 'ben@clients.example', therapist: 't-2', sessions: 12 },
      ...{ first: '2027-03-10T15:00', consentedOn: '2027-01-01' },
    }
    expect((await ask('POST', '/api/clients', { body, as: 'therapist' })).status).toBe(404)
  })

  it('tells what is wrong with an enrolment by its fields, never by what stood there', async () => {
    const { ask } = await createApiWorld()
    const body = { client: 'Ana Duarte', name: ' ', email: 'Ana@', therapist: 't-1', sessions: 12, first: 'soon' }
    const { status, body: told } = await ask('POST', '/api/clients', { body })
    expect(status).toBe(422)
    expect(JSON.stringify(told)).toMatch(/body\.client: .*body\.name: .*body\.email: .*body\.first: /)
    expect(JSON.stringify(told)).not.toMatch(/Duarte|Ana|soon/)
  })

  it('pages through a list to its end', async () => {
    const { ask } = await createApiWorld()
    const seen: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const { body } = await ask('GET', `/api/therapists?limit=2${next === '' ? '' : `&after=${next}`}`)
      const page = Page.parse(body)
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(['t-1', 't-2', 't-3', 't-4', 't-5'])
  })
})
