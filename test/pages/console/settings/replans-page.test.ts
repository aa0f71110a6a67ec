import { describe, expect, it } from 'vitest'

import { tick } from '../../../../shared/attend/tick.ts'
import type { Clinic } from '../../../../shared/config/clinic.ts'
import { deployedOf } from '../../../../shared/deployed/deployed.ts'
import { runReplan } from '../../../../shared/replan/run-replan.ts'
import { quietTick } from '../../../support/tick-deps.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { replanJob } from '../../../support/redeploy.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const deployed = sampleClinic('harbour', { closures: [], messages: { promptHours: 72 } })

/** A course that was planned by another file than the one that is deployed now. */
async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ clinic: deployed })
  await deploy(world, sampleClinic('harbour', { closures: [] }))
  await deploy(world, deployed)
  await runReplan(world.deps, (await replanJob(world, 'settings')).id)
  return world
}

function deploy({ store, deps: { clock } }: ConsoleWorld, clinic: Clinic): Promise<number> {
  const queue = { waiting: async () => 0, send: async () => {} }
  return tick({ store, clock, queue, perMinute: 600, ...quietTick, deployed: deployedOf(clinic) })
}

describe('replansPage', () => {
  it('says so where nothing waits', async () => {
    const { body } = await (await createConsoleWorld()).ask('settings/replans', { as: people.frontDesk })
    expect(body).toContain('No other settings have been deployed.')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows each setting that differs, and what it changes in each course', async () => {
    const { body } = await (await createWorld()).ask('settings/replans')
    expect(body).toContain('<td>Prompt, hours before the start</td><td>48</td><td>72</td>')
    expect(body).toContain('They wait for approval.')
    expect(body).toContain('<td><a href="/staff/courses/c-001.1">c-001.1</a></td>')
    expect(await faultsOf(body)).toEqual([])
  })

  it('applies what was shown once it is approved', async () => {
    const world = await createWorld()
    const sent = await world.send('settings/replans', { having: 'act' })
    expect(sent).toMatchObject({ statusCode: 303, headers: { location: '/staff/settings/replans' } })
    expect(await replanJob(world, 'settings')).toMatchObject({ phase: 'apply', approvedBy: 'p-admin' })
    const { body } = await world.ask('settings/replans')
    expect(body).toContain('They are being applied.')
    expect(body).not.toContain('name="act"')
  })

  it('approves nothing else that was deployed since', async () => {
    const world = await createWorld()
    const { body: html } = await world.ask('settings/replans')
    await deploy(world, sampleClinic('harbour', { closures: [], messages: { promptHours: 96 } }))
    const [, page = ''] = /name="page" value="([^"]*)"\/><p>Approved/.exec(html) ?? []
    const body = new URLSearchParams({ page, act: 'approve' }).toString()
    const sent = { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' }
    expect((await world.ask('settings/replans', sent)).statusCode).toBe(409)
    expect(await replanJob(world, 'settings')).toMatchObject({ approvedAt: null })
  })

  it('tells everybody of it, of the courses those who oversee, and lets admins alone approve', async () => {
    const world = await createWorld()
    expect((await world.ask('settings/replans', { as: people.auditor })).body).toContain('c-001.1')
    for (const as of [people.therapist, people.frontDesk, people.auditor]) {
      const { statusCode, body } = await world.ask('settings/replans', { as })
      expect([statusCode, body.includes('Prompt, hours before the start')]).toEqual([200, true])
      expect(body.includes('c-001.1')).toBe(as === people.auditor)
      expect(body).not.toContain('name="act"')
      const sent = { method: 'POST', body: 'act=approve', contentType: 'application/x-www-form-urlencoded', as }
      expect((await world.ask('settings/replans', sent)).statusCode).toBe(403)
    }
  })

  it('is where the alert leads to', async () => {
    const world = await createWorld()
    expect((await world.ask('')).body).toContain('href="/staff/settings/replans"')
  })
})
