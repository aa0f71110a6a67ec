import { describe, expect, it } from 'vitest'

import { commandCourse } from '../../../../shared/command/command-course.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { at } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

async function act(world: ConsoleWorld, command: Parameters<typeof commandCourse>[2]['command'], by = 'p-desk') {
  const done = await commandCourse(world.deps, world.client.id, { command, by })
  expect(done.ok).toBe(true)
}

describe('auditPage', () => {
  it('shows who did what, the newest first, with the reason', async () => {
    const world = await createConsoleWorld()
    await act(world, { do: 'confirm', slot: 8 })
    await act(world, { do: 'extend', to: 14, reason: 'agreed with the client' }, 'p-one')
    const { body } = await world.ask('audit')
    expect(body.indexOf('<td>extend')).toBeLessThan(body.indexOf('<td>confirm'))
    expect(body).toContain('agreed with the client')
    expect(body).toContain('<td>p-one</td>')
    expect(await faultsOf(body)).toEqual([])
  })

  it.each([
    ['by=p-one', ['extend']],
    ['act=confirm', ['confirm']],
    ['client=c-001', ['extend', 'confirm']],
    ['client=c-002', []],
    ['month=2027-01', []],
    ['month=nonsense', ['extend', 'confirm']],
  ])('shows what fits %s', async (query, acts) => {
    const world = await createConsoleWorld()
    await act(world, { do: 'confirm', slot: 8 })
    await act(world, { do: 'extend', to: 14, reason: 'agreed' }, 'p-one')
    const { body } = await world.ask(`audit?${query}`)
    expect([...body.matchAll(/<td>(extend|confirm)<\/td>/g)].map(([, name]) => name)).toEqual(acts)
  })

  it('goes over a month page by page, each act once', async () => {
    const world = await createConsoleWorld()
    for (let minute = 0; minute < 60; minute += 1) {
      world.passTo(at(`2027-02-28T22:${String(minute).padStart(2, '0')}:00Z`))
      await act(world, { do: 'technique', slot: 8, technique: minute % 2 === 0 ? 'role-play' : 'clarification' })
    }
    const first = await world.ask('audit')
    const [, next = ''] = /href="\/staff\/([^"]*after=[^"]*)"/.exec(first.body) ?? []
    const second = await world.ask(next.replaceAll('&amp;', '&'))
    const revisions = [first, second].flatMap(({ body }) =>
      [...body.matchAll(/<td>8<\/td><td>(\d+)<\/td>/g)].map(([, revision]) => Number(revision)),
    )
    expect(revisions).toEqual(Array.from({ length: 60 }, (_, index) => 61 - index))
    expect(second.body).not.toContain('Earlier acts')
  })

  it('is for admins and auditors', async () => {
    const { ask } = await createConsoleWorld()
    for (const path of ['audit', 'audit/chains']) {
      expect((await ask(path, { as: people.auditor })).statusCode).toBe(200)
      expect((await ask(path, { as: people.therapist })).statusCode).toBe(403)
      expect((await ask(path, { as: people.frontDesk })).statusCode).toBe(403)
    }
  })
})

describe('chainsPage', () => {
  it('tells of each course whether its audit is whole, and from where on not', async () => {
    const world = await createConsoleWorld()
    // The sample course was put there without an act.
    const missing = await world.ask('audit/chains')
    expect(missing.body).toContain('0 of these 1 courses')
    expect(missing.body).toContain('not to be trusted from revision 1 on')
    expect(await faultsOf(missing.body)).toEqual([])
  })
})
