import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { runStack, type RunningStack } from '../../../infra/local/run-stack.ts'
import { smallStack } from './fixtures/template.ts'

const at = '2027-01-05T14:00:00Z'

describe('runStack', () => {
  const logged: string[] = []
  let system: RunningStack
  const ask = async (name: string, event: unknown) => {
    const outcome = await system.invoke(name, event)
    if (!outcome.ok) throw new Error(`${outcome.error.type}: ${outcome.error.message}`)
    return outcome.value
  }

  beforeAll(async () => {
    const log = (name: string, line: string) => logged.push(`${name} ${line}`)
    system = await runStack(smallStack, { clock: { kind: 'frozen', at }, baseUrl: 'http://localhost:4999', log })
  })
  afterAll(() => system.stop())

  it('gives a function its own environment and the addresses of this machine, and nothing else', async () => {
    const Told = z.object({ environment: z.record(z.string(), z.string()), name: z.string(), remaining: z.number() })
    const { environment, name, remaining } = Told.parse(await ask('work', {}))
    expect(environment).toMatchObject({
      TABLE_NAME: 'Table',
      CONFIGURATION_SET: 'clinic-mail',
      LINK_BASE_URL: 'http://localhost:4999',
    })
    expect(environment.LINK_KEY_ID).toMatch(/^arn:aws:kms:ca-central-1:111122223333:key\//)
    expect(environment.AWS_ENDPOINT_URL_DYNAMODB).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(environment).not.toHaveProperty('PATH')
    expect(name).toBe('Work')
    expect(remaining).toBeGreaterThan(4000)
  })

  it('shows the functions the simulated time, and only where they ask for the time now', async () => {
    expect(await ask('work', {})).toMatchObject({
      clock: {
        now: '2027-01-05T14:00:00.000Z',
        made: '2027-01-05T14:00:00.000Z',
        isDate: true,
        given: '1970-01-01T00:00:00.000Z',
      },
    })
    system.setNow('2027-01-05T14:00:01Z')
    expect(await ask('work', {})).toMatchObject({
      clock: { now: '2027-01-05T14:00:01.000Z', made: '2027-01-05T14:00:01.000Z' },
    })
    expect(() => system.setNow(at)).toThrow('cannot go back')
  })

  it('ticks, and gives what the tick queued to its function as Lambda does', async () => {
    expect(await system.tick()).toEqual([{ ok: true, value: { queued: 1 } }])
    expect(system.waiting()).toEqual([JSON.stringify({ at: '2027-01-05T14:00:01.000Z' })])
    expect(await system.drain()).toEqual({ handled: 1, failed: 0 })
    const { seen } = z.object({ seen: z.array(z.unknown()) }).parse(await ask('work', {}))
    expect(seen).toContainEqual({ body: JSON.stringify({ at: '2027-01-05T14:00:01.000Z' }), eventSource: 'aws:sqs' })
  })

  it('moves a poison message to the dead-letter queue after the tries that the template allows, and no other with it', async () => {
    await ask('beat', { bodies: ['good-1', 'bad-1', 'good-2'] })
    expect(await system.drain()).toEqual({ handled: 2, failed: 3 })
    expect(system.deadLetters()).toEqual(['bad-1'])
    expect(await system.drain()).toEqual({ handled: 0, failed: 0 })
  })

  it('tells the earliest due instant later than another, over all shards', async () => {
    expect(await system.nextDue(null)).toBeNull()
    await ask('work', { put: 'a', dueAt: '2027-02-02T10:00:00Z' })
    await ask('work', { put: 'b', dueAt: '2027-02-01T10:00:00Z' })
    expect(await system.nextDue(null)).toBe('2027-02-01T10:00:00Z')
    expect(await system.nextDue('2027-02-01T10:00:00Z')).toBe('2027-02-02T10:00:00Z')
    expect(await system.nextDue('2027-02-02T10:00:00Z')).toBeNull()
  })

  it('keeps mail with its tags and tells what became of it by the rule of the configuration set', async () => {
    const { id } = z.object({ id: z.string() }).parse(await ask('work', { mail: 'ann@client.example', attempt: 'a-1' }))
    const [mail] = system.mails()
    expect(mail).toMatchObject({
      messageId: id,
      from: 'bookings@mail.clinic.example',
      to: ['ann@client.example'],
      tags: { attempt: 'a-1' },
    })
    await system.drain()
    system.bounce(id, 'hard')
    system.bounce(id, 'complaint')
    await system.drain()
    const Heard = z.array(
      z.object({
        'detail-type': z.string(),
        detail: z.object({ mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }) }),
      }),
    )
    const heard = Heard.parse(await ask('hear', { ask: true }))
    expect(heard.map((event) => event['detail-type'])).toEqual(['Email Sent', 'Email Delivered', 'Email Bounced'])
    expect(heard[0]?.detail.mail.tags).toMatchObject({ attempt: ['a-1'], 'ses:configuration-set': ['clinic-mail'] })
  })

  it('refuses connections to SES in an outage, keeps nothing, and takes mail again at the same address after it', async () => {
    const before = system.mails().length
    await system.outage('ses', true)
    expect(await ask('work', { mail: 'ann@client.example', attempt: 'a-2' })).toEqual({
      error: 'Error',
      code: 'ECONNREFUSED',
    })
    expect(system.mails()).toHaveLength(before)
    await system.outage('ses', false)
    expect(await ask('work', { mail: 'ann@client.example', attempt: 'a-3' })).toHaveProperty('id')
  })

  it('gives unknown outcomes: accepted and reset, accepted and 500, not accepted and 500; and a definite one', async () => {
    const before = system.mails().length
    const send = () => ask('work', { mail: 'ann@client.example', attempt: 'a-4' })
    system.setSesFault('reset')
    expect(await send()).toHaveProperty('code', 'ECONNRESET')
    system.setSesFault('error')
    expect(await send()).toHaveProperty('error', 'InternalServiceErrorException')
    system.setSesFault('lost')
    expect(await send()).toHaveProperty('error', 'InternalServiceErrorException')
    system.setSesFault('throttle')
    expect(await send()).toHaveProperty('error', 'TooManyRequestsException')
    system.setSesFault('none')
    expect(system.mails()).toHaveLength(before + 2)
  })

  it('leaves what is queued in the queue while the queue is out of reach', async () => {
    await ask('beat', { bodies: ['later'] })
    await system.outage('queue', true)
    expect(await system.drain()).toEqual({ handled: 0, failed: 0 })
    expect(await system.invoke('beat', { bodies: ['lost'] })).toMatchObject({ ok: false })
    await system.outage('queue', false)
    expect(await system.drain()).toEqual({ handled: 1, failed: 0 })
  })

  it('opens a data key under the encryption context that it was made with, and no other', async () => {
    expect(await ask('work', { seal: true })).toEqual({ same: true, other: 'InvalidCiphertextException' })
  })

  it('counts the requests of each service, with the units that the table tells', () => {
    const lines = system.counts()
    expect(lines).toContainEqual({ service: 'dynamodb', operation: 'PutItem', requests: 2, units: 4 })
    expect(lines).toContainEqual({ service: 'kms', operation: 'GenerateDataKey', requests: 1, units: 1 })
    expect(lines.filter(({ service }) => service === 'lambda').map(({ operation }) => operation)).toContain('beat')
    expect(lines.find(({ service }) => service === 'ses')).toMatchObject({
      operation: 'SendEmail',
      requests: 4,
      units: 4,
    })
  })

  it('ends a function that takes too long or exits, and starts it anew for the next event', async () => {
    expect(await system.invoke('web', { queryStringParameters: { slow: '1' } })).toMatchObject({
      ok: false,
      error: { type: 'Sandbox.Timedout' },
    })
    expect(await system.invoke('web', {})).toMatchObject({ ok: true })
    expect(await system.invoke('work', { crash: true })).toMatchObject({
      ok: false,
      error: { type: 'Runtime.ExitError' },
    })
    expect(await ask('work', {})).toMatchObject({ seen: [] })
  })

  it("passes a function's lines to the log, and a throw as an outcome and with all that it bears", async () => {
    await ask('work', { say: 'a line' })
    await expect.poll(() => logged).toContain('work a line')
    const thrown = await system.invoke('web', { queryStringParameters: { answer: 'throw' } })
    expect(thrown).toEqual({ ok: false, error: { type: 'Error', message: 'broken' } })
    expect(logged.at(-1)).toMatch(/^web Error: broken\n[^]*\n\{"code":"worn"\}$/)
  })
})
