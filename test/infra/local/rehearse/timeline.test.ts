import { describe, expect, it } from 'vitest'

import { Instant } from '../../../../infra/local/rehearse/instant.ts'
import { readScenario } from '../../../../infra/local/rehearse/scenario.ts'
import { travel } from '../../../../infra/local/rehearse/timeline.ts'
import { type FakeSetting, client, createFakeWorld, session } from './fake-world.ts'

const start = '2027-01-01T00:00:00Z'

async function run(setting: FakeSetting, lines: readonly object[] = []) {
  const world = createFakeWorld(setting)
  const scenario = readScenario(lines.map((line) => JSON.stringify(line)).join('\n'), 's')
  if (!scenario.ok) throw new Error(scenario.faults.join('\n'))
  await world.setNow(Instant.parse(start))
  const travelled = await travel({
    world,
    start: Instant.parse(start),
    lines: scenario.lines.map(({ line }) => line),
    observe: () => undefined,
  })
  return { log: world.log, travelled }
}

describe('travel', () => {
  it('jumps from one due instant to the next and ends when nothing is due', async () => {
    const { log, travelled } = await run({ due: ['2027-01-05T10:00:00Z', '2027-03-01T00:00:30Z'] })
    expect(log).toEqual(['2027-01-05T10:00:00Z work', '2027-03-01T00:00:30Z work'])
    expect(travelled).toMatchObject({ end: '2027-03-01T00:00:30Z', refused: [], waiting: false, clients: [client] })
  })

  it('lets people act before the system works, where both fall on one instant', async () => {
    const at = '2027-01-05T10:00:00Z'
    const { log } = await run({ due: [at] }, [
      { at, client, do: 'confirm', slot: 1 },
      { at, client, do: 'unsubscribe' },
    ])
    expect(log).toEqual([`${at} confirm 1`, `${at} unsubscribe`, `${at} work`])
  })

  it.each([
    [{ do: 'preferences', prompts: false }, 'preferences'],
    [{ do: 'erase' }, 'erase'],
    [{ do: 'answer', slot: 1, form: 'phq-9', answers: [] }, 'answer 1 phq-9'],
  ])('lets a client do %j on the page, and the clinic only where there is no way to it', async (line, commanded) => {
    const at = '2027-01-05T10:00:00Z'
    const onPage = await run({ page: { ok: true } }, [{ at, client, ...line }])
    expect(onPage.log).toEqual([`${at} at the page: ${line.do}`])
    const refused = await run({ page: { ok: false, code: 'bad-input' } }, [{ at, client, ...line }])
    expect(refused.log).toEqual([`${at} at the page: ${line.do}`])
    expect(refused.travelled.refused).toMatchObject([{ at, client, code: 'bad-input' }])
    const byPhone = await run({}, [{ at, client, ...line }])
    expect(byPhone.log).toEqual([`${at} at the page: ${line.do}`, `${at} ${commanded}`])
  })

  it('marks a slot attended at its end when no line marks it', async () => {
    const { log } = await run({ sessions: [session(1, '2027-01-05T10:00:00Z')] })
    expect(log).toEqual(['2027-01-05T10:50:00Z mark 1 attended'])
  })

  it('marks a make-up attended at its own end', async () => {
    const madeUp = [session(2, '2027-01-12T10:00:00Z')]
    const line = { at: '2027-01-05T11:00:00Z', client, do: 'mark', slot: 1, as: 'missed' }
    const { log } = await run({ sessions: [session(1, '2027-01-05T10:00:00Z')], madeUp }, [line])
    expect(log).toEqual(['2027-01-05T11:00:00Z mark 1 missed', '2027-01-12T10:50:00Z mark 2 attended'])
  })

  it('leaves a slot unmarked that a line marks, though the line is refused', async () => {
    const line = { at: '2027-01-04T00:00:00Z', client, do: 'mark', slot: 1, as: 'missed' }
    const { log, travelled } = await run({ sessions: [session(1, '2027-01-05T10:00:00Z')], refuse: 'not-allowed' }, [
      line,
    ])
    expect(log).toEqual(['2027-01-04T00:00:00Z mark 1 missed'])
    expect(travelled.refused).toEqual([
      { at: line.at, client, course: 'c-001.1', slot: 1, code: 'not-allowed', severity: 'info', acknowledged: false },
    ])
  })

  it('goes on after a refusal', async () => {
    const lines = [
      { at: '2027-01-02T00:00:00Z', client, do: 'confirm', slot: 1 },
      { at: '2027-01-03T00:00:00Z', client, do: 'unsubscribe' },
    ]
    const { travelled } = await run({ refuse: 'unknown-client' }, lines)
    expect(travelled.refused.map(({ at, code }) => `${at} ${code}`)).toEqual([
      '2027-01-02T00:00:00Z unknown-client',
      '2027-01-03T00:00:00Z unknown-client',
    ])
  })

  it('lets no tick run while the tick is out, and works off what was missed when it is back', async () => {
    const due = ['2027-01-05T10:00:00Z', '2027-01-05T10:30:00Z']
    const { log } = await run({ due }, [{ at: '2027-01-05T09:00:00Z', do: 'outage', of: 'tick', minutes: 120 }])
    expect(log).toEqual([
      '2027-01-05T09:00:00Z tick off',
      '2027-01-05T11:00:00Z tick back',
      '2027-01-05T11:00:00Z work',
    ])
  })

  it('holds an outage of SES until its end, however often the system tries meanwhile', async () => {
    const { log, travelled } = await run({ due: ['2027-01-05T10:00:00Z'] }, [
      { at: '2027-01-05T10:00:00Z', do: 'outage', of: 'ses', minutes: 60 },
    ])
    expect(log.filter((entry) => !entry.endsWith('work'))).toEqual([
      '2027-01-05T10:00:00Z ses off',
      '2027-01-05T11:00:00Z ses back',
    ])
    expect(log.at(-1)).toBe('2027-01-05T11:00:00Z work')
    expect(travelled.waiting).toBe(false)
  })

  it('keeps the longer of two outages that overlap', async () => {
    const { log } = await run({}, [
      { at: '2027-01-05T10:00:00Z', do: 'outage', of: 'queue', minutes: 60 },
      { at: '2027-01-05T10:30:00Z', do: 'outage', of: 'queue', minutes: 5 },
    ])
    expect(log.at(-1)).toBe('2027-01-05T11:00:00Z queue back')
  })

  it('does not stand still over work that never gets done, and says that it waits', async () => {
    const { log, travelled } = await run({ due: ['2027-01-05T10:00:00Z'], stuck: true })
    expect(travelled.waiting).toBe(true)
    expect(new Set(log.map((entry) => entry.slice(0, 16))).size).toBeGreaterThan(10)
    expect(log.length).toBeLessThan(60)
  })

  it('does not try every minute while sending is off', async () => {
    const { log } = await run({ due: ['2027-01-05T10:00:00Z'], stuck: true }, [
      { at: '2027-01-05T09:00:00Z', do: 'sending', on: false },
      { at: '2027-01-06T09:00:00Z', do: 'sending', on: true },
    ])
    const tries = log.filter((entry) => entry.endsWith('work')).map((entry) => entry.slice(0, 16))
    expect([...new Set(tries)].slice(0, 2)).toEqual(['2027-01-05T10:00', '2027-01-06T09:00'])
  })
})
