import { describe, expect, it } from 'vitest'

import { at, sampleClinic } from '../../support/sample-course.ts'
import { createLinkWorld, type LinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

async function slot(world: LinkWorld, id: number) {
  const state = await world.store.readCourse(world.course.id)
  return state?.slots.find((one) => one.id === id)
}

describe('sessionPage', () => {
  it('confirms by one button, and says so', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    expect(await sendForm(world, link, { having: 'confirm', fill: { confirm: '8' } })).toMatchObject({
      statusCode: 303,
      headers: { location: link },
    })
    expect(await slot(world, 8)).toMatchObject({ status: 'confirmed' })
    const { body } = await world.ask('GET', link)
    expect(body).toContain('You told us that you will be there.')
    expect(body).toContain('At 15:00 you said that you will be there. You can take it back until 15:10.')
    expect(await faultsOf(body)).toEqual([])
    expect((await world.store.readLastAudit(world.course.id))?.by).toBe('client')
  })

  it('meets a button that was tapped twice as one that was tapped once', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    const form = formsIn((await world.ask('GET', link)).body).find(({ names }) => names.includes('confirm'))
    for (const tap of [1, 2, 3])
      expect(await postForm(world, link, { ...form?.fields, confirm: '8' }), `tap ${tap}`).toMatchObject({
        statusCode: 303,
      })
    expect(await world.store.readAudit(world.course.id, 0)).toHaveLength(1)
  })

  it('lets the client take it back, once and for ten minutes', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    await sendForm(world, link, { having: 'confirm', fill: { confirm: '8' } })
    const [undo] = formsIn((await world.ask('GET', link)).body)
    expect(undo?.action).toBe(`${link}/undo`)
    expect((await postForm(world, `${link}/undo`, undo?.fields ?? {})).statusCode).toBe(303)
    expect(await slot(world, 8)).toMatchObject({ status: 'scheduled' })
    expect((await postForm(world, `${link}/undo`, undo?.fields ?? {})).statusCode).toBe(409)
    await sendForm(world, link, { having: 'confirm', fill: { confirm: '8' } })
    world.passTo(at('2027-02-28T22:10:01Z'))
    expect((await world.ask('GET', link)).body).not.toContain('take it back')
  })

  it('refuses a form that was opened before something else changed, and shows the present', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    const form = formsIn((await world.ask('GET', link)).body).find(({ names }) => names.includes('confirm'))
    await sendForm(world, `${link}/time/9`, { having: 'day-tue', fill: { 'day-tue': 'yes' } })
    const answer = await postForm(world, link, { ...form?.fields, confirm: '8' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Something has changed since you opened this page.')
    expect(await faultsOf(answer.body)).toEqual([])
    expect(await slot(world, 8)).toMatchObject({ status: 'scheduled' })
    const problem = await postForm(
      world,
      link,
      { ...form?.fields, confirm: '8' },
      { accept: 'application/problem+json' },
    )
    expect(JSON.parse(problem.body)).toMatchObject({ status: 409, code: 'changed-meanwhile' })
  })

  it.each([{}, { page: '' }, { page: 'nonsense' }])(
    'changes nothing by a form without its page: %j',
    async (fields) => {
      const world = await createLinkWorld()
      expect((await postForm(world, world.linkTo(), { ...fields, confirm: '8' })).statusCode).toBe(409)
      expect(await slot(world, 8)).toMatchObject({ status: 'scheduled' })
    },
  )

  it('takes the token of its own path only, for twelve hours', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    const [form] = formsIn((await world.ask('GET', `${link}/emails`)).body)
    expect((await postForm(world, link, { page: form?.fields['page'] ?? '', confirm: '8' })).statusCode).toBe(409)
    const own = formsIn((await world.ask('GET', link)).body).find(({ names }) => names.includes('confirm'))
    world.passTo(at('2027-03-01T10:00:00Z'))
    expect((await postForm(world, link, { ...own?.fields, confirm: '8' })).statusCode).toBe(409)
    expect(await slot(world, 8)).toMatchObject({ status: 'scheduled' })
  })

  it.each(['0', '-1', 'x', '1e1', '99', '3'])(
    'refuses to confirm what is no appointment to come: %s',
    async (confirm) => {
      const world = await createLinkWorld()
      const answer = await sendForm(world, world.linkTo(), { having: 'confirm', fill: { confirm } })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(await world.store.readLastAudit(world.course.id)).toBeNull()
    },
  )

  it('shows the way in to an online appointment from an hour before until its end', async () => {
    const clinic = sampleClinic('harbour')
    const therapists = clinic.therapists.map((one) => ({ ...one, telehealth: 'https://meet.example/room' }))
    const world = await createLinkWorld({ clinic: { ...clinic, therapists } })
    const link = world.linkTo()
    const opens = async (instant: string): Promise<boolean> => {
      world.passTo(at(instant))
      return (await world.ask('GET', link)).body.includes('href="https://meet.example/room"')
    }
    expect(await opens('2027-03-02T19:59:59Z')).toBe(false)
    expect((await world.ask('GET', link)).body).toContain('from one hour before')
    expect(await opens('2027-03-02T20:00:00Z')).toBe(true)
    expect(await opens('2027-03-02T21:49:59Z')).toBe(true)
    expect(await opens('2027-03-02T21:50:00Z')).toBe(false)
  })
})
