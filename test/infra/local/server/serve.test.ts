import { request as ask } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { runStack, type RunningStack } from '../../../../infra/local/run-stack.ts'
import { serve, type LocalServer } from '../../../../infra/local/server/serve.ts'
import { createExclusive } from '../../../../infra/local/ticking.ts'
import { smallStack } from '../fixtures/template.ts'

const at = '2027-01-05T14:00:00Z'
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
})

describe('serve', () => {
  const told: string[] = []
  let system: RunningStack
  let server: LocalServer
  const url = (path: string) => `http://localhost:${server.port}${path}`
  const refusal = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { status, code } = Problem.parse(await response.json())
    expect(status).toBe(response.status)
    return { status, code }
  }

  beforeAll(async () => {
    server = await serve(0)
    system = await runStack(smallStack, { clock: { kind: 'frozen', at } })
    server.attach(system, { exclusive: createExclusive(), tell: (line) => told.push(line) })
  })
  afterAll(async () => {
    await server.close()
    await system.stop()
  })

  it('rejects a port that is taken', async () => {
    await expect(serve(server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it("gives a route's function the event of payload format 2.0", async () => {
    const headers = { Cookie: 'a=1; b=2', 'X-Two': 'Yes', 'content-type': 'application/octet-stream' }
    const response = await fetch(url('/things/a%2Fb?q=1&q=2&r=%C3%A9'), {
      method: 'POST',
      headers,
      body: new Uint8Array([0, 255]),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/a%2Fb',
      rawQueryString: 'q=1&q=2&r=%C3%A9',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-two': 'Yes' },
      pathParameters: { id: 'a/b' },
      queryStringParameters: { q: '1,2', r: 'é' },
      requestContext: {
        http: { method: 'POST', path: '/things/a%2Fb', sourceIp: '127.0.0.1' },
        timeEpoch: Date.parse(at),
      },
      body: 'AP8=',
      isBase64Encoded: true,
    })
  })

  it('passes text bodies as they are, and answers with bytes, status and cookies', async () => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' }
    expect(
      await (await fetch(url('/things/1'), { ...sent, headers: { 'content-type': 'text/plain' } })).json(),
    ).toMatchObject({ body: 'a=1', isBase64Encoded: false })
    const answer = await fetch(url('/things/1?answer=bytes'))
    expect([answer.status, answer.headers.get('content-type'), answer.headers.getSetCookie()]).toEqual([
      201,
      'image/gif',
      ['a=1', 'b=2'],
    ])
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('GIF89a')
  })

  it('answers 404 where no route has the path and the method, HEAD among them, as API Gateway does', async () => {
    expect(await refusal(await fetch(url('/nothing')))).toEqual({ status: 404, code: 'not-found' })
    expect(await refusal(await fetch(url('/things/1'), { method: 'DELETE' }))).toEqual({
      status: 404,
      code: 'not-found',
    })
    expect((await fetch(url('/things/1'), { method: 'HEAD' })).status).toBe(404)
  })

  it('answers problem documents where a function throws or takes too long', async () => {
    expect(await refusal(await fetch(url('/things/1?answer=throw')))).toEqual({ status: 500, code: 'internal' })
    expect(await refusal(await fetch(url('/things/1?slow=1')))).toEqual({ status: 504, code: 'timed-out' })
  })

  it('lets everyone on this machine into a route that AWS signs, and says so once', async () => {
    expect(await (await fetch(url('/staff/courses'))).json()).toMatchObject({
      requestContext: { authorizer: { iam: { userId: 'local' } } },
    })
    await fetch(url('/staff/courses'))
    expect(told.filter((line) => line.includes('AWS_IAM'))).toHaveLength(1)
  })

  it('keeps out a request that came by another name, and a move of the clock from another site', async () => {
    const options = { port: server.port, host: '127.0.0.1', path: '/mailbox/', headers: { host: 'evil.example' } }
    const status = await new Promise((resolve) => ask(options, (response) => resolve(response.statusCode)).end())
    expect(status).toBe(403)
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' }, body: JSON.stringify({ to: at }) }
    expect(await refusal(await fetch(url('/clock'), foreign))).toEqual({ status: 403, code: 'not-allowed' })
  })

  it('shows each mail escaped, its HTML in a sandbox, and its parts', async () => {
    const raw = [
      'From: Harbour <bookings@mail.clinic.example>',
      'To: ann@client.example',
      'Subject: <b>Your appointment</b>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<html><head></head><body><script>alert(1)</script><a href="http://localhost/">L</a></body></html>',
      '--x',
      'Content-Type: text/calendar; method=REQUEST; name=course.ics',
      '',
      'BEGIN:VCALENDAR',
      '--x--',
      '',
    ].join('\r\n')
    const sent = await system.invoke('work', { raw })
    expect(sent).toMatchObject({ ok: true, value: { id: expect.any(String) } })
    const [mail] = z
      .array(z.looseObject({ messageId: z.string(), raw: z.string() }))
      .parse(await (await fetch(url('/mailbox/messages.json'))).json())
    expect(mail).toMatchObject({
      at,
      subject: '<b>Your appointment</b>',
      to: ['ann@client.example'],
      attachments: [{ type: 'text/calendar', method: 'REQUEST' }],
    })
    for (const path of ['/mailbox/', `/mailbox/${mail?.messageId}/`]) {
      const page = await fetch(url(path))
      const document = await page.text()
      expect(document).toContain('&lt;b>Your appointment&lt;/b>')
      expect(document).not.toContain('<b>Your')
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    const body = await fetch(url(`/mailbox/${mail?.messageId}/html`))
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.* sandbox allow-popups/)
    expect(await body.text()).toContain('<head><base target="_blank">')
    expect(await (await fetch(url(mail?.raw ?? ''))).text()).toBe(raw)
    expect((await fetch(url('/mailbox/none/'))).status).toBe(404)
  })

  it('tells the time, and moves on through what falls due', async () => {
    expect(await (await fetch(url('/clock'))).json()).toEqual({ now: at })
    await system.invoke('work', { put: 'c', dueAt: '2027-01-06T09:00:00Z' })
    expect(await (await fetch(url('/'))).text()).toContain('Something falls due at 2027-01-06 09:00 UTC.')
    const moved = await fetch(url('/clock'), { method: 'POST', body: JSON.stringify({ to: '2027-01-07T00:00:00Z' }) })
    expect(await moved.json()).toEqual({ now: '2027-01-07T00:00:00Z' })
    const outcome = z
      .object({ value: z.object({ seen: z.array(z.object({ body: z.string() })) }) })
      .parse(await system.invoke('work', {}))
    const ticks = outcome.value.seen.map(({ body }) => z.object({ at: z.string() }).parse(JSON.parse(body)).at)
    expect(ticks).toContain('2027-01-06T09:00:00.000Z')
    expect(ticks.at(-1)).toBe('2027-01-07T00:00:00.000Z')
  })

  it.each([
    ['what is no JSON', 'soon'],
    ['what is no instant', '{"to":"2027-02-30T00:00:00Z"}'],
    ['an instant before now', '{"to":"2027-01-01T00:00:00Z"}'],
    ['a further field', '{"to":"2028-01-01T00:00:00Z","by":1}'],
    ['more than ten years', '{"to":"2047-01-01T00:00:00Z"}'],
  ])('refuses %s for the clock', async (_what, body) => {
    expect(await refusal(await fetch(url('/clock'), { method: 'POST', body }))).toEqual({
      status: 400,
      code: 'bad-input',
    })
  })

  it('moves the clock by a form, back to the start page', async () => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*' },
      body: 'to=2027-01-08T00%3A00%3A00Z',
    }
    const answer = await fetch(url('/clock'), { ...sent, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect((await fetch(url('/'))).headers.get('referrer-policy')).toBe('same-origin')
    expect(system.now()).toBe('2027-01-08T00:00:00Z')
  })
})
