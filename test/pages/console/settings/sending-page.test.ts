import { describe, expect, it } from 'vitest'

import { enrol } from '../../../../shared/enrol/enrol.ts'
import { parseRow } from '../../../../shared/enrol/parse-row.ts'
import { aRow } from '../../../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const clinic = sampleClinic('harbour', { closures: [] })

/** A client has just been enrolled, whose welcome is due. */
async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic })
  const cells = aRow({ client_id: 'c-002', therapist: 't-2', first_session: '2027-03-16T14:00' })
  const parsed = parseRow(clinic, { line: 1, cells })
  if (!parsed.ok) throw new Error('the row does not fit')
  expect(await enrol(world.deps, parsed.enrolment, 'p-desk')).toHaveProperty('ok', true)
  return world
}

const stop = { having: 'why', fill: { switch: 'off', why: 'A wrong telephone number' } } as const

describe('sendingPage', () => {
  it('stops all mails, and tells everybody who did it, when and why', async () => {
    const world = await createWorld()
    expect(await world.send('settings', stop)).toMatchObject({
      statusCode: 303,
      headers: { location: '/staff/settings' },
    })
    expect(await world.store.readClinic()).toMatchObject({ sending: false, switchedBy: 'p-admin' })
    for (const as of [people.admin, people.therapist, people.frontDesk, people.auditor]) {
      const { body } = await world.ask('settings', { as })
      expect(body).toContain('No mails are sent.')
      expect(body).toContain('28 February 2027, 15:00 by p-admin: A wrong telephone number')
      expect(await faultsOf(body)).toEqual([])
    }
  })

  it('tells what waits, by kind, before mails go again', async () => {
    const world = await createWorld()
    expect((await world.ask('settings')).body).not.toContain('What is waiting')
    await world.send('settings', stop)
    const { body } = await world.ask('settings')
    expect(body).toContain('One message of one course')
    expect(body).toContain('<tr><td>Welcome</td><td>1</td><td>0</td><td>0</td></tr>')
    expect(await world.send('settings', { having: 'switch', fill: { switch: 'on' } })).toHaveProperty('statusCode', 303)
    expect(await world.store.readClinic()).toMatchObject({ sending: true, switchedWhy: null })
  })

  it.each([{ switch: 'off', why: '  ' }, { switch: 'off', why: 'x'.repeat(501) }, { why: 'reason' }])(
    'changes nothing by a form that says %j',
    async (fill) => {
      const world = await createWorld()
      const { statusCode, body } = await world.send('settings', { having: 'why', fill })
      expect([statusCode, (await world.store.readClinic()).sending]).toEqual([422, true])
      expect(body).toContain('bad-input')
      expect(await faultsOf(body)).toEqual([])
    },
  )

  it('says what becomes of what was due meanwhile, or changes nothing', async () => {
    const world = await createWorld()
    await world.send('settings', stop)
    const without = await world.send('settings', { having: 'switch', fill: { switch: 'on', 'catch-up': '' } })
    expect([without.statusCode, (await world.store.readClinic()).sending]).toEqual([422, false])
    await world.send('settings', { having: 'switch', fill: { switch: 'on', 'catch-up': 'hold' } })
    expect(await world.store.readClinic()).toMatchObject({ sending: true, heldBefore: '2027-02-28T22:00:00Z' })
    const { body } = await world.ask('settings')
    expect(body).toContain('<a href="/staff/settings/held">Look at what is held</a>')
    expect(await faultsOf(body)).toEqual([])
  })

  it('does not set the switch for somebody who saw it stand otherwise', async () => {
    const world = await createWorld()
    await world.send('settings', stop)
    const stale = await world.ask('settings')
    await world.send('settings', { having: 'switch', fill: { switch: 'on' } })
    const [, page = ''] = /name="page" value="([^"]*)"\/><fieldset>/.exec(stale.body) ?? []
    const body = new URLSearchParams({ page, switch: 'on', 'catch-up': 'send' }).toString()
    const sent = { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' }
    expect((await world.ask('settings', sent)).statusCode).toBe(409)
  })

  it.each([people.therapist, people.frontDesk, people.auditor])('lets no $role set it', async (as) => {
    const world = await createWorld()
    const { body } = await world.ask('settings', { as })
    expect(body).not.toContain('name="switch"')
    const sent = { method: 'POST', body: 'switch=off&why=x', contentType: 'application/x-www-form-urlencoded', as }
    expect((await world.ask('settings', sent)).statusCode).toBe(403)
    expect((await world.store.readClinic()).sending).toBe(true)
  })
})
