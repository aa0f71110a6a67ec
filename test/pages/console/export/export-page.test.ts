import { describe, expect, it } from 'vitest'

import { enrol } from '../../../../shared/enrol/enrol.ts'
import { parseRow } from '../../../../shared/enrol/parse-row.ts'
import { aRow } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour', { closures: [] })

/** The sample course of t-1, its next session the eighth, and one of t-2. */
async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic })
  const cells = aRow({
    client_id: 'c-002',
    name: '=1+1',
    therapist: 't-2',
    first_session: '2027-03-03T14:00',
    area: 'grief',
  })
  const parsed = parseRow(clinic, { line: 1, cells })
  if (!parsed.ok) throw new Error('the row does not fit')
  expect(await enrol(world.deps, parsed.enrolment, 'p-desk')).toHaveProperty('ok', true)
  return world
}

describe('exportPage', () => {
  it('offers both files', async () => {
    const { body } = await (await createWorld()).ask('export', { as: people.frontDesk })
    expect(body).toContain('href="/staff/export/clients"')
    expect(body).toContain('action="/staff/export/sessions"')
    expect(await faultsOf(body)).toEqual([])
  })

  it('gives clients as a file that spreadsheets read and do not run', async () => {
    const { statusCode, headers, body } = await (await createWorld()).ask('export/clients')
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="clients.csv"',
      'cache-control': 'no-store',
    })
    expect(body).toMatch(/^\uFEFFclient_id,name,/)
    expect(body).toContain(`c-002,'=1+1,ana@clients.example`)
    expect(body).toContain(',grief,')
    expect(body).toContain('c-001,Ana Duarte,')
  })

  it('tells the desk nothing clinical, and therapists of their own clients alone', async () => {
    const world = await createWorld()
    expect((await world.ask('export/clients', { as: people.frontDesk })).body).not.toContain('grief')
    const own = await world.ask('export/clients', { as: people.therapist })
    expect(own.body).toContain('c-001,')
    expect(own.body).not.toContain('c-002')
  })

  it('gives the sessions of some days, by ids, to therapists their own', async () => {
    const world = await createWorld()
    const days = 'export/sessions?from=2027-03-02&to=2027-03-10'
    const { body, headers } = await world.ask(days)
    expect(headers['content-disposition']).toBe('attachment; filename="sessions.csv"')
    expect(body.trim().split('\r\n').slice(1)).toEqual([
      '2027-03-02T21:00:00Z,2027-03-02T14:00,America/Vancouver,50,c-001,c-001.1,8,8,12,middle,scheduled,t-1,1',
      '2027-03-03T21:00:00Z,2027-03-03T14:00,America/Vancouver,50,c-002,c-002.1,1,1,12,initial,scheduled,t-2,1',
      '2027-03-09T21:00:00Z,2027-03-09T14:00,America/Vancouver,50,c-001,c-001.1,9,9,12,middle,scheduled,t-1,1',
      '2027-03-10T21:00:00Z,2027-03-10T14:00,America/Vancouver,50,c-002,c-002.1,2,2,12,initial,scheduled,t-2,1',
    ])
    expect(body).not.toContain('Ana')
    expect((await world.ask(days, { as: people.otherTherapist })).body).not.toContain('c-001')
  })

  it.each([
    '',
    '?from=2027-03-02',
    '?from=2027-03-02&to=x',
    '?from=2027-03-02&to=2027-03-01',
    '?from=2027-01-01&to=2029-01-01',
  ])('refuses the sessions of %s', async (query) => {
    expect((await (await createWorld()).ask(`export/sessions${query}`)).statusCode).toBe(422)
  })

  it.each(['export', 'export/clients', 'export/sessions'])('keeps %s from auditors', async (path) => {
    expect((await (await createWorld()).ask(path, { as: people.auditor })).statusCode).toBe(403)
  })
})
