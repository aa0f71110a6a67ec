import { describe, expect, it } from 'vitest'

import { createApiWorld } from '../../../support/api-world.ts'
import { aRow, csvText } from '../../../support/clients-csv.ts'

const body = {
  ...{ client: 'c-002', name: 'Ben Ode', email: 'ben@clients.example', therapist: 't-1', sessions: 12 },
  ...{ first: '2027-03-10T15:00', consentedOn: '2027-01-01' },
}
const path = '/api/enrolment-previews'

describe('previewEnrolment', () => {
  it('tells each date, message and the welcome that enrolling then brings, and writes nothing', async () => {
    const { ask, store } = await createApiWorld()
    const preview = await ask('POST', path, { body, as: 'frontDesk' })
    expect(preview).toMatchObject({
      status: 200,
      body: {
        course: 'c-002.1',
        sharesAddress: false,
        isKnown: false,
        welcome: { text: expect.stringContaining('Ben') },
      },
    })
    expect(preview.body).toHaveProperty('dates.length', 12)
    expect(preview.body).toHaveProperty('dates.11.wall', '2027-05-26T15:00')
    expect(await store.listCaseload({ of: 'open', therapist: null })).toHaveLength(1)
    await ask('POST', '/api/clients', { body })
    const { body: course } = await ask('GET', '/api/courses/c-002.1')
    expect(course).toHaveProperty('sessions.11.startsAt', '2027-05-26T22:00:00Z')
  })

  it('tells of a taken time the nearest first times that could be had, each of which can be', async () => {
    const { ask } = await createApiWorld()
    await ask('POST', '/api/clients', { body })
    const other = { ...body, client: 'c-003', email: 'other@clients.example' }
    const { body: problem } = await ask('POST', path, { body: other })
    expect(problem).toMatchObject({ code: 'slot-taken', instead: expect.any(Array) })
    const wall = /"wall":"([^"]*)"/.exec(JSON.stringify(problem))?.[1]
    expect((await ask('POST', path, { body: { ...other, first: wall } })).status).toBe(200)
  })

  it('keeps the words of a full welcome from the front desk, and other therapists’ clients from therapists', async () => {
    const { ask } = await createApiWorld()
    const full = { ...body, content: 'full' }
    expect((await ask('POST', path, { body: full, as: 'frontDesk' })).body).toHaveProperty('welcome.text', null)
    expect((await ask('POST', path, { body: full, as: 'therapist' })).body).toHaveProperty('welcome.html')
    expect((await ask('POST', path, { body, as: 'otherTherapist' })).body).toHaveProperty('code', 'unknown-therapist')
  })
})

describe('previewImport', () => {
  it('tells when the last session of each good row would be, and how many are bad', async () => {
    const { ask } = await createApiWorld()
    const rows = [
      aRow({ client_id: 'c-9', first_session: '2027-03-11T09:00' }),
      aRow({ client_id: 'c-10', email: 'ten@clients.example', first_session: '2027-03-11T09:00' }),
    ]
    const { body: told } = await ask('POST', '/api/import-previews', { body: csvText(rows), contentType: 'text/csv' })
    expect(told).toMatchObject({
      ...{ good: 1, bad: 1, rows: [{ line: 2, client: 'c-9', last: '2027-05-27T09:00' }] },
      errors: [{ line: 3, code: 'slot-taken' }],
    })
  })
})
