import { describe, expect, it } from 'vitest'

import { at, sampleClinic } from '../../support/sample-course.ts'
import { createLinkWorld, type LinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

async function slotsOf(world: LinkWorld) {
  return (await world.store.readCourse(world.course.id))?.slots ?? []
}

describe('timePage', () => {
  it('asks staff for another time, by days and times of day', async () => {
    const world = await createLinkWorld()
    const link = `${world.linkTo()}/time/8`
    expect(await faultsOf((await world.ask('GET', link)).body)).toEqual([])
    expect((await sendForm(world, link, { having: 'day-tue' })).statusCode).toBe(422)
    const fill = { 'day-tue': 'yes', 'part-morning': 'yes' }
    expect((await sendForm(world, link, { having: 'day-tue', fill })).statusCode).toBe(303)
    expect((await slotsOf(world))[7]?.request).toMatchObject({ weekdays: ['tue'], parts: ['morning'], times: [] })
    expect((await world.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['time-requested'])
    const { body } = await world.ask('GET', link)
    expect(body).toContain('You asked for another time on Sunday 28 February')
    expect(await faultsOf(body)).toEqual([])
    expect((await sendForm(world, link, { having: 'keep', fill: { keep: 'yes' } })).statusCode).toBe(303)
    expect((await slotsOf(world))[7]?.request).toBeNull()
  })

  it('offers free times where the clinic lets clients choose, and takes none but those', async () => {
    const world = await createLinkWorld({ clinic: sampleClinic('harbour', { course: { selfService: {} } }) })
    const link = `${world.linkTo()}/time/8`
    const { body } = await world.ask('GET', link)
    expect(await faultsOf(body)).toEqual([])
    const offered = [...body.matchAll(/name="to" value="([^"]+)"/g)].map(([, wall = '']) => wall)
    expect(offered).toHaveLength(3)
    expect(body).not.toContain('checked')
    for (const to of ['', '2027-03-02T03:00', 'constructor', '2027-02-30T10:00'])
      expect((await sendForm(world, link, { having: 'to', fill: { to } })).statusCode).toBeGreaterThanOrEqual(403)
    const [to = ''] = offered
    expect(await sendForm(world, link, { having: 'to', fill: { to } })).toMatchObject({ statusCode: 303 })
    expect((await slotsOf(world))[7]).toMatchObject({ wall: to, revision: 2 })
    const undo = await sendForm(world, world.linkTo(), { having: '' })
    expect(undo.statusCode).toBe(303)
    expect((await slotsOf(world))[7]).toMatchObject({ wall: '2027-03-02T14:00' })
  })

  it.each(['99', '0', '8/1', 'x'])('has no page for a slot that there is not: %s', async (id) => {
    const world = await createLinkWorld()
    expect((await world.ask('GET', `${world.linkTo()}/time/${id}`)).statusCode).toBe(404)
  })

  it('says that an appointment which is over cannot be changed', async () => {
    const world = await createLinkWorld()
    const { body } = await world.ask('GET', `${world.linkTo()}/time/3`)
    expect(body).toContain('cannot be changed here any more')
    expect(formsIn(body)).toEqual([])
  })
})

describe('cancelPage', () => {
  it('tells what follows, needs a choice of its own, and can be taken back', async () => {
    const world = await createLinkWorld()
    const link = `${world.linkTo()}/cancel/8`
    const { body } = await world.ask('GET', link)
    expect(body).toContain('you get a new appointment in its place: Tuesday 6 April, 14:00')
    expect(body).not.toContain('checked')
    expect(await faultsOf(body)).toEqual([])
    expect((await sendForm(world, link, { having: 'sure' })).statusCode).toBe(422)
    expect((await slotsOf(world)).map(({ status }) => status)).not.toContain('cancelled')
    expect((await sendForm(world, link, { having: 'sure', fill: { sure: 'yes' } })).statusCode).toBe(303)
    expect(await slotsOf(world)).toHaveLength(13)
    expect((await slotsOf(world))[7]?.status).toBe('cancelled')
    await sendForm(world, world.linkTo(), { having: '' })
    expect((await slotsOf(world)).map(({ status }) => status).filter((one) => one === 'cancelled')).toHaveLength(1)
    expect((await slotsOf(world))[7]?.status).toBe('scheduled')
  })

  it('cancels once, however often the form is sent', async () => {
    const world = await createLinkWorld()
    const link = `${world.linkTo()}/cancel/8`
    const form = formsIn((await world.ask('GET', link)).body).find(({ names }) => names.includes('sure'))
    for (let sent = 0; sent < 3; sent += 1)
      expect((await postForm(world, link, { ...form?.fields, sure: 'yes' })).statusCode).toBe(303)
    expect(await slotsOf(world)).toHaveLength(13)
    expect(await world.store.readAudit(world.course.id, 0)).toHaveLength(1)
  })

  it('warns where it would count as used', async () => {
    const clinic = sampleClinic('harbour', { course: { cancelled: 'count' } })
    const world = await createLinkWorld({ clinic, now: at('2027-03-02T00:00:00Z') })
    const { body } = await world.ask('GET', `${world.linkTo()}/cancel/8`)
    expect(body).toContain('it counts as one that you have used')
    await sendForm(world, `${world.linkTo()}/cancel/8`, { having: 'sure', fill: { sure: 'yes' } })
    expect((await slotsOf(world))[7]).toMatchObject({ status: 'cancelled', counts: true })
  })
})
