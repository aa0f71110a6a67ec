import { describe, expect, it } from 'vitest'

import { askAddress } from '../../../../shared/client/ask-address.ts'
import { ClientId, CourseId } from '../../../../shared/course/ids.ts'
import { isPin } from '../../../../shared/pin/pin-hash.ts'
import { sealForm } from '../../../../shared/pages/console/form-seal.ts'
import type { Person } from '../../../../shared/staff/person.ts'
import { plus } from '../../../../shared/time/instant.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { formsIn } from '../../../support/page-form.ts'
import { faultsOf } from '../../../support/valid-html.ts'

const client = ClientId.parse('c-001')
const path = 'courses/c-001.1/client'
type Fields = Readonly<Record<string, string>>

function post({ ask }: ConsoleWorld, fields: Fields, as: Person = people.admin) {
  const body = new URLSearchParams(fields).toString()
  return ask(path, { as, method: 'POST', body, contentType: 'application/x-www-form-urlencoded' })
}

function formOf(html: string, act: string): Fields {
  const form = formsIn(html).find(({ buttons }) => buttons.some(([name, value]) => name === 'act' && value === act))
  if (form === undefined) throw new Error(`no form of the page does ${act}`)
  return { ...form.fields, act }
}

/** Sends the page's form of an act as a browser does. */
async function give(world: ConsoleWorld, act: string, { fill = {}, as }: { fill?: Fields; as?: Person } = {}) {
  const { body } = await world.ask(path, as === undefined ? {} : { as })
  return post(world, { ...formOf(body, act), ...fill }, as)
}

const pageOf = { therapist: 200, frontDesk: 200, auditor: 403, otherTherapist: 404 }

describe('clientPage', () => {
  it('gives a PIN, changes it and takes it away, and shows it never', async () => {
    const world = await createConsoleWorld()
    const given = await give(world, 'pin', { fill: { pin: '4711' }, as: people.frontDesk })
    expect(given).toMatchObject({ statusCode: 303, headers: { location: `/staff/${path}` } })
    const pin = (await world.store.readClient(client))?.pin
    expect(pin && (await isPin('4711', pin))).toBe(true)
    expect((await world.ask(path)).body).not.toContain('4711')
    const bad = await give(world, 'pin', { fill: { pin: '12x' } })
    expect(bad.statusCode).toBe(422)
    expect(bad.body).toContain('id="pin-fault"')
    expect(bad.body).not.toContain('12x')
    expect(await faultsOf(bad.body)).toEqual([])
    await give(world, 'pin-away')
    expect((await world.store.readClient(client))?.pin).toBeNull()
    expect(await world.store.readLastAudit(CourseId.parse('c-001.1'))).toMatchObject({
      ...{ act: 'pin-removed', by: 'p-admin' },
    })
  })

  it('sets the address that the client wishes for, and declines a wish', async () => {
    const world = await createConsoleWorld()
    await askAddress(world.deps, client, { email: 'new@clients.example', by: 'client' })
    expect(await faultsOf((await world.ask(path)).body)).toEqual([])
    await give(world, 'address')
    expect(await world.store.readClient(client)).toMatchObject({ email: 'new@clients.example', addressAsked: null })
    await askAddress(world.deps, client, { email: 'other@clients.example', by: 'client' })
    await give(world, 'decline-address')
    expect(await world.store.readClient(client)).toMatchObject({ email: 'new@clients.example', addressAsked: null })
    expect((await give(world, 'address', { fill: { email: 'nowhere' } })).body).toContain('id="address-fault"')
  })

  it('stops mails, and lets them go again only where the client asked for it', async () => {
    const world = await createConsoleWorld()
    for (const family of ['prompts', 'reminders', 'all']) await give(world, `stop-${family}`)
    expect(await world.store.readClient(client)).toMatchObject({ prompts: false, reminders: false })
    const unasked = await give(world, 'resume-all')
    expect(unasked.statusCode).toBe(422)
    expect(await faultsOf(unasked.body)).toEqual([])
    expect((await world.store.readClient(client))?.unsubscribedAt).not.toBeNull()
    for (const family of ['prompts', 'reminders', 'all']) {
      await give(world, `resume-${family}`, { fill: { wished: 'on' } })
    }
    expect(await world.store.readClient(client)).toMatchObject({ prompts: true, reminders: true, unsubscribedAt: null })
  })

  it('does what a form asks once, and not on a client whom others changed', async () => {
    const world = await createConsoleWorld()
    const sent = formOf((await world.ask(path)).body, 'stop-prompts')
    const other = formOf((await world.ask(path)).body, 'stop-reminders')
    expect((await post(world, sent)).statusCode).toBe(303)
    const once = await world.store.readClient(client)
    expect((await post(world, sent)).headers['location']).toMatch(/\?twice=1$/)
    expect((await post(world, other)).statusCode).toBe(409)
    expect(await world.store.readClient(client)).toEqual(once)
  })

  it('has a copy of the data put together, and tells where it stands', async () => {
    const world = await createConsoleWorld()
    await give(world, 'export')
    const { body } = await world.ask(path)
    expect(body).toContain('It has been in the making since 28 February 2027, 15:00')
    expect(formsIn(body).some(({ buttons }) => buttons.some(([, value]) => value === 'export'))).toBe(false)
  })

  it('erases once it has asked twice, and takes it back within ten minutes', async () => {
    const world = await createConsoleWorld()
    const sure = await give(world, 'ask-erase')
    expect((await world.store.readClient(client))?.erasedAt).toBeNull()
    expect(await faultsOf(sure.body)).toEqual([])
    await post(world, formOf(sure.body, 'erase'))
    expect((await world.store.readClient(client))?.erasedAt).not.toBeNull()
    expect(await faultsOf((await world.ask(path)).body)).toEqual([])
    expect((await world.ask(path, { as: people.frontDesk })).body).not.toContain('take-back')
    expect((await give(world, 'take-back')).statusCode).toBe(303)
    expect(await world.store.readClient(client)).toMatchObject({ erasedAt: null, name: 'Ana Duarte' })
    expect(await world.store.readLastAudit(CourseId.parse('c-001.1'))).toMatchObject({
      act: 'undo-erase',
      by: 'p-admin',
    })
    await post(world, formOf((await give(world, 'ask-erase')).body, 'erase'))
    const late = formOf((await world.ask(path)).body, 'take-back')
    world.passTo(plus(world.deps.clock(), { minutes: 11 }))
    expect((await post(world, late)).statusCode).toBe(409)
    expect((await world.ask(path)).body).toContain('It cannot be taken back any more.')
  })

  it.each(['therapist', 'frontDesk', 'auditor', 'otherTherapist'] as const)('lets %s erase nobody', async (name) => {
    const world = await createConsoleWorld()
    const as = people[name]
    const { key, deps } = world
    const isNone = name === 'otherTherapist' || name === 'auditor'
    expect((await world.ask(path, { as })).statusCode).toBe(pageOf[name])
    const seal = { session: `s-${as.id}`, path, seen: '1' }
    const page = sealForm(seal, { key, randomBytes: deps.randomBytes, now: deps.clock() })
    for (const act of isNone ? ['erase', 'ask-erase', 'pin-away', 'stop-all'] : ['erase', 'ask-erase', 'take-back']) {
      const sent = await post(world, { page, act }, as)
      expect(sent.statusCode, act).toBe(name === 'otherTherapist' ? 404 : 403)
    }
    expect(await world.store.readClient(client)).toEqual(world.client)
  })
})
