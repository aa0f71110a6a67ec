import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Profile, profiles } from '../../../shared/config/profile.ts'
import { namespace } from '../../../shared/config/metric.ts'
import { type StaffApi, openStaffApi } from '../../../infra/local/rehearse/staff-api.ts'
import type { RunningStack } from '../../../infra/local/run-stack.ts'
import { startSystem } from '../../../infra/local/system.ts'
import { travel } from '../../../infra/local/travel.ts'
import { type Sample, type TemplateAlarm, alarmsOf, rings, samplesIn } from '../../support/alarms/alarms.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { sampleStack } from '../sample-stack.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlude-alarms-'))
const clinicFile = join(folder, 'harbour.json')
let samples: Sample[] = []
const log = (_name: string, line: string) => void samples.push(...samplesIn(line))
let system: RunningStack
let api: StaffApi
let alarms: ReadonlyMap<string, TemplateAlarm>

/** Brings the clinic up at nine in the morning in Vancouver, three weeks before the first sessions. */
async function bringUp(profile: Profile): Promise<void> {
  samples = []
  enrolled = 0
  const clinic = sampleClinic('harbour', { profile })
  writeFileSync(clinicFile, JSON.stringify(clinic))
  const found = alarmsOf(sampleStack(clinic).template.toJSON().Resources, namespace)
  alarms = new Map(found.map((alarm) => [alarm.AlarmName.replace('interlude-harbour-', ''), alarm]))
  system = await startSystem({ clinicFile, log, clock: { kind: 'frozen', at: '2026-12-14T17:00:00Z' } })
  api = openStaffApi(system)
}

/** Whether an alarm would ring now, by the samples until now. What a function wrote last may arrive a moment later. */
function isRinging(id: string, at = system.now()): boolean {
  const alarm = alarms.get(id)
  if (alarm === undefined) throw new Error(`there is no alarm ${id}`)
  return rings(alarm, samples, Date.parse(at))
}

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString().replace('.000Z', 'Z')

/** Lets minutes pass as they do in AWS: a tick each, and then what it queued. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    system.setNow(later(system.now(), 1))
    await system.tick()
    await system.drain()
  }
}

let enrolled = 0
/** The free hours of t-1 on a Tuesday. */
const hours = ['09', '10', '11', '13', '14', '15']

/** Enrols clients, each at another hour; their welcomes are due at once. */
async function enrol(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => {
    enrolled += 1
    const first_session = `2027-01-05T${hours[enrolled - 1]}:00`
    return aRow({ client_id: `c-${enrolled}`, email: `c${enrolled}@clients.example`, first_session })
  })
  const { status } = await api.ask({ method: 'POST', path: '/api/imports', body: csvText(rows), type: 'text/csv' })
  expect(status).toBe(202)
}

const lastMailTo = (to: string) => system.mails().findLast((mail) => mail.to.includes(to))?.messageId ?? ''

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(profiles)('the alarms of a %s clinic on what its functions measure, by what they wrote', (profile) => {
  beforeAll(() => bringUp(profile), 60_000)
  afterAll(() => system.stop())

  it('are all of them provoked here', () => {
    const here = [...readFileSync(import.meta.filename, 'utf8').matchAll(/isRinging\('([\w-]+)'/g)].map(([, id]) => id)
    expect(new Set(here)).toEqual(new Set(alarms.keys()))
  })

  it('nothing-sent and late: SES is out of reach for 20 minutes, and comes back', { timeout: 60_000 }, async () => {
    await pass(5)
    expect(isRinging('nothing-sent')).toBe(false)
    await system.outage('ses', true)
    await enrol(3)
    await pass(10)
    expect(isRinging('nothing-sent')).toBe(false)
    await pass(10)
    await expect.poll(() => isRinging('nothing-sent')).toBe(true)
    expect(isRinging('late')).toBe(false)
    await system.outage('ses', false)
    await pass(5)
    await expect.poll(() => isRinging('late')).toBe(true)
    expect(isRinging('nothing-sent')).toBe(false)
    await pass(10)
    expect(isRinging('late')).toBe(false)
  })

  it('unknown-outcomes: three sends go unanswered, and then are answered', { timeout: 60_000 }, async () => {
    system.setSesFault('lost')
    await enrol(3)
    await pass(15)
    await expect.poll(() => isRinging('unknown-outcomes')).toBe(true)
    system.setSesFault('none')
    await pass(45)
    expect(isRinging('unknown-outcomes')).toBe(false)
  })

  it('bounces and complaints: two addresses take no mail and one calls it unwanted', { timeout: 60_000 }, async () => {
    expect(isRinging('bounces', '2026-12-15T00:00:00Z')).toBe(false)
    for (const [to, type] of [
      ['c1', 'hard'],
      ['c2', 'hard'],
      ['c3', 'complaint'],
    ] as const) {
      system.bounce(lastMailTo(`${to}@clients.example`), type)
    }
    await system.drain()
    await expect.poll(() => isRinging('bounces', '2026-12-15T00:00:00Z')).toBe(true)
    await expect.poll(() => isRinging('complaints', '2026-12-15T00:00:00Z')).toBe(true)
    expect(isRinging('bounces', '2026-12-16T00:00:00Z')).toBe(false)
    expect(isRinging('complaints', '2026-12-16T00:00:00Z')).toBe(false)
  })

  it(
    'alert-mail-lost and urgent-unheard: nobody hears of an urgent answer, until somebody does',
    { timeout: 60_000 },
    async () => {
      const answers = [0, 0, 0, 0, 0, 0, 0, 0, 1]
      const given = { slot: 1, form: 'phq-9', answers }
      const answered = await api.ask({ method: 'POST', path: '/api/clients/c-4/answers', body: given })
      expect(answered.status).toBe(200)
      await pass(2)
      system.bounce(lastMailTo('lead@harbour.example'), 'hard')
      await system.drain()
      await pass(5)
      await expect.poll(() => isRinging('alert-mail-lost')).toBe(true)
      expect(isRinging('urgent-unheard')).toBe(false)
      await pass(10)
      expect(isRinging('alert-mail-lost')).toBe(false)
      let rang = false
      for (let quarter = 0; quarter < 12 && !rang; quarter += 1) {
        await pass(15)
        rang = [0, 5, 10].some((ago) => isRinging('urgent-unheard', later(system.now(), -ago)))
      }
      expect(rang).toBe(true)
      const { body } = await api.ask({ method: 'GET', path: '/api/alerts' })
      const urgent = /"id":"(urgent-answer[^"]+)"/.exec(JSON.stringify(body))?.[1] ?? ''
      expect((await api.ask({ method: 'POST', path: `/api/alerts/${urgent}/acknowledge` })).status).toBe(200)
      const acknowledged = system.now()
      await travel(system, later(acknowledged, 240))
      for (let minutes = 5; minutes <= 240; minutes += 5) {
        expect(isRinging('urgent-unheard', later(acknowledged, 5 + minutes))).toBe(false)
      }
    },
  )

  it('zone-rules-older: the runtime knows newer ones, until it does not', { timeout: 60_000 }, async () => {
    expect(isRinging('zone-rules-older')).toBe(false)
    const at = '2026-12-14T17:00:00Z'
    const own: Sample[] = []
    const other = await startSystem({
      ...{ clinicFile, runtimeZones: '2099z', clock: { kind: 'frozen', at } },
      log: (_name, line) => void own.push(...samplesIn(line)),
    })
    await other.tick()
    await other.stop()
    const alarm = alarms.get('zone-rules-older')
    if (alarm === undefined) throw new Error('there is no such alarm')
    expect(rings(alarm, own, Date.parse('2026-12-14T18:00:00Z'))).toBe(true)
    expect(rings(alarm, own, Date.parse('2026-12-14T19:00:00Z'))).toBe(false)
  })
})
