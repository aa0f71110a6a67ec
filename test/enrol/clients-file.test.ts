import { randomBytes } from 'node:crypto'

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { commandCourse } from '../../shared/command/command-course.ts'
import { ClientId } from '../../shared/course/ids.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { clientsFile } from '../../shared/enrol/clients-file.ts'
import { type EnrolDeps, enrol } from '../../shared/enrol/enrol.ts'
import { parseName } from '../../shared/enrol/person-name.ts'
import { readCsv } from '../../shared/enrol/read-csv.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { type Row, aRow, csvText } from '../support/clients-csv.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')
const all = { therapist: null, isClinical: true, now }

function createDeps(): EnrolDeps {
  const store = createMemoryStore()
  return { store, clinic, clock: () => now, pause: async () => {}, addressKey: sampleAddressKey, randomBytes }
}

async function enrolAll(deps: EnrolDeps, csv: string): Promise<void> {
  const { good, errors } = await checkCsv({ ...deps, now }, csv)
  expect(errors).toEqual([])
  for (const { enrolment } of good) expect(await enrol(deps, enrolment, 'staff-1')).toHaveProperty('ok', true)
}

function cellsIn(csv: string): readonly unknown[] {
  const read = readCsv(csv)
  return read.ok ? read.rows.map(({ cells }) => cells) : []
}

describe('clientsFile', () => {
  it('comes out of an import as it went in, byte for byte, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRow, { selector: ({ first_session }) => first_session, minLength: 1 }),
        async (rows) => {
          const [first, second] = [createDeps(), createDeps()]
          await enrolAll(first, csvText(rows.map((row, index) => ({ ...row, client_id: `c-${index + 10}` }))))
          const csv = await clientsFile(first.store, all)
          const written: string[][] = parse(csv)
          expect(written.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
          await enrolAll(second, csv)
          expect(await clientsFile(second.store, all)).toBe(csv)
          expect(cellsIn(csv)).toMatchObject(
            rows.map(({ email, first_session, sessions }) => ({ email, first_session, sessions })),
          )
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it('tells a running course as it would be taken over', async () => {
    const deps = createDeps()
    await enrolAll(deps, csvText([aRow({ sessions_held: '2', area: 'grief', measures: 'phq-9' })]))
    const later = at('2027-01-13T12:00:00Z')
    const csv = await clientsFile(deps.store, { ...all, now: later })
    expect(cellsIn(csv)).toMatchObject([
      { sessions: '12', sessions_held: '4', first_session: '2027-01-19T14:00', area: 'grief', measures: 'phq-9' },
    ])
    expect((await checkCsv({ clinic, store: createMemoryStore(), now: later }, csv)).errors).toEqual([])
  })

  it('leaves out what is clinical where it is not to be told, courses that are paused, and others’ courses', async () => {
    const deps = createDeps()
    const second = aRow({ client_id: 'c-002', therapist: 't-2' })
    const third = aRow({ client_id: 'c-003', first_session: '2027-01-05T15:00' })
    await enrolAll(deps, csvText([aRow({ area: 'grief', indication: 'depression' }), second, third]))
    const sealing = {
      newId: () => 'x',
      linkKey: async () => ({ clinic: clinic.id, month: '2026-12', bytes: randomBytes(32) }),
    }
    const command = { command: { do: 'pause' }, by: 'p-desk' } as const
    const paused = await commandCourse({ ...deps, ...sealing }, ClientId.parse('c-003'), command)
    expect(paused.ok).toBe(true)
    const therapist = clinic.therapists[0]?.id ?? null
    const csv = await clientsFile(deps.store, { ...all, therapist, isClinical: false })
    expect(cellsIn(csv)).toMatchObject([{ client_id: 'c-001', area: '', indication: '', measures: '' }])
  })

  it('is a header alone where nothing is to come', async () => {
    expect(await clientsFile(createMemoryStore(), all)).toMatch(/^client_id,.*,measures\r\n$/)
  })
})

const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom("'", '"', ',', '=', '-', '+', '@', 'a', ' '), maxLength: 12 }),
  )
  .filter((name) => parseName(name) !== null)

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    name: anyName.map((name) => (/^\s*'+[=+\-@]/.test(name) ? `x${name}` : name)),
    email: fc.constantFrom('ana@clients.example', '-b@clients.example', '+c@clients.example'),
    time_zone: fc.constantFrom('', 'Europe/Madrid'),
    sessions: fc.integer({ min: 12, max: 16 }).map(String),
    content: fc.constantFrom('neutral', 'full'),
    area: fc.constantFrom('', 'grief'),
    measures: fc.constantFrom('phq-9', 'phq-9;gad-7'),
    first_session: fc
      .tuple(fc.constantFrom('04', '05', '06', '07'), fc.constantFrom('08', '09', '10', '13', '14'))
      .map(([day, hour]) => `2027-01-${day}T${hour}:00`),
  })
  .map((cells) => aRow(cells))
