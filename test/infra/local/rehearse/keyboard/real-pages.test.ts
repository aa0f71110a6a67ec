import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { beginEnrolment } from '../../../../../infra/local/rehearse/enrol.ts'
import { Instant } from '../../../../../infra/local/rehearse/instant.ts'
import { readLine } from '../../../../../infra/local/rehearse/scenario-line.ts'
import { openStaffApi } from '../../../../../infra/local/rehearse/staff-api.ts'
import { createSystemWorld } from '../../../../../infra/local/rehearse/system-world.ts'
import type { ClientLine, Reply, World } from '../../../../../infra/local/rehearse/world.ts'
import type { RunningStack } from '../../../../../infra/local/run-stack.ts'
import { startSystem } from '../../../../../infra/local/system.ts'
import { aRow, csvText } from '../../../../support/clients-csv.ts'

const at = '2026-12-30T18:00:00Z'
const map = 'relationships-map'
const people = [
  { name: 'Mum', closeness: 1, good: 'a\nb', confide: 'yes' },
  { name: 'Dad', closeness: 3 },
]

let system: RunningStack
let world: World

beforeAll(async () => {
  system = await startSystem({ clinicFile: 'infra/clinics/harbour.json', clock: { kind: 'frozen', at } })
  const shared = ['c-002', 'c-003'].map((id, number) =>
    aRow({
      client_id: id,
      locale: number === 0 ? 'ar' : 'es',
      email: 'both@clients.example',
      first_session: `2027-01-05T1${number + 5}:00`,
    }),
  )
  const rows = [aRow({ client_id: 'c-001', measures: 'phq-9', first_session: '2027-01-05T14:00' }), ...shared]
  await system.tick()
  const api = openStaffApi(system)
  const enrolment = await beginEnrolment(api, csvText(rows))
  if (!enrolment.ok) throw new Error(enrolment.faults.join('\n'))
  world = createSystemWorld(system, { api, job: enrolment.job, clients: ['c-001', 'c-002', 'c-003'] })
}, 60_000)

afterAll(() => system.stop())

describe('a client at the pages of the whole stack', () => {
  it('has no way there before a mail has come', async () => {
    expect(await atPage({ client: 'c-001', do: 'preferences', prompts: false })).toBeNull()
    for (let minute = 1; minute < 5; minute += 1) {
      await world.setNow(Instant.parse(`2026-12-30T18:0${minute}:00Z`))
      await world.work()
    }
    expect(system.mails()).toHaveLength(3)
  })

  it.each<[string, object, string | null]>([
    ['changes choices', { do: 'preferences', prompts: false, calendar: 'feed' }, null],
    ['changes none', { do: 'preferences', prompts: false, calendar: 'feed' }, null],
    ['answers a measure', { do: 'answer', slot: 1, form: 'phq-9', answers: [0, 1, 2, 3, 0, 1, 2, 3, 1] }, null],
    ['writes on a worksheet', { do: 'answer', slot: 1, form: map, answers: { people, notice: 'so' } }, null],
    ['writes less on it', { do: 'answer', slot: 1, form: map, answers: { notice: 'less' } }, null],
    ['names a slot that is none', { do: 'answer', slot: 40, form: 'phq-9', answers: [] }, 'unknown-slot'],
    ['answers too little', { do: 'answer', slot: 1, form: 'phq-9', answers: [0, 1] }, 'bad-input'],
    [
      'answers too much',
      { do: 'answer', slot: 1, form: 'phq-9', answers: Array.from({ length: 10 }, () => 0) },
      'bad-input',
    ],
    ['answers with a 4', { do: 'answer', slot: 1, form: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 4] }, 'bad-input'],
    [
      'answers with a word',
      { do: 'answer', slot: 1, form: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, '1'] },
      'bad-input',
    ],
    [
      'leaves an answer out',
      { do: 'answer', slot: 1, form: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, null] },
      'bad-input',
    ],
    ['answers a measure by names', { do: 'answer', slot: 1, form: 'phq-9', answers: { q: 1 } }, 'bad-input'],
    ['writes a list', { do: 'answer', slot: 1, form: map, answers: [1, 2] }, 'bad-input'],
    ['writes in a strange place', { do: 'answer', slot: 1, form: map, answers: { nowhere: 'x' } }, 'bad-input'],
    ['writes a number', { do: 'answer', slot: 1, form: map, answers: { notice: 7 } }, 'bad-input'],
    [
      'leaves out what is needed',
      { do: 'answer', slot: 1, form: map, answers: { people: [{ name: 'x' }] } },
      'bad-input',
    ],
    ['writes too much', { do: 'answer', slot: 1, form: map, answers: { notice: 'x'.repeat(1001) } }, 'bad-input'],
  ])('who %s', async (_what, line, code) => {
    expect(await atPage({ client: 'c-001', ...line })).toEqual(code === null ? { ok: true } : { ok: false, code })
  })

  it('who shares an address gets a PIN before what is clinical, and needs none for the rest', async () => {
    expect(await atPage({ client: 'c-002', do: 'preferences', reminders: false })).toEqual({ ok: true })
    const line = { do: 'answer', slot: 1, form: map, answers: { notice: 'mine' } }
    for (const client of ['c-002', 'c-003', 'c-002']) expect(await atPage({ client, ...line })).toEqual({ ok: true })
  })

  it('who has everything erased is nobody whom the pages know', async () => {
    expect(await atPage({ client: 'c-003', do: 'erase' })).toEqual({ ok: true })
    const phoned = await world.command({ do: 'confirm', client: 'c-003', slot: 1 })
    expect(phoned).toEqual({ ok: false, code: 'unknown-client' })
    expect(await atPage({ client: 'c-003', do: 'preferences', prompts: false })).toBeNull()
    expect(await atPage({ client: 'c-003', do: 'answer', slot: 1, form: map, answers: {} })).toBeNull()
    expect(await atPage({ client: 'c-003', do: 'erase' })).toBeNull()
  })

  it('leaves to the clinic a form that the page has not', async () => {
    expect(await atPage({ client: 'c-001', do: 'answer', slot: 1, form: 'phq-2', answers: [] })).toBeNull()
  })
})

async function atPage(line: object): Promise<Reply | null> {
  return world.atPage(lineOf(line))
}

function lineOf(line: object): ClientLine {
  const read = readLine({ at, ...line })
  if (read.ok && (read.line.do === 'preferences' || read.line.do === 'answer' || read.line.do === 'erase'))
    return read.line
  throw new Error('the line is none of a client’s')
}
