import { describe, expect, it } from 'vitest'

import { sampleClinic } from '../../support/sample-course.ts'
import { createLinkWorld, type LinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

const client = (world: LinkWorld) => world.store.readClient(world.client.id)

describe('emailsPage', () => {
  it('shows what is chosen now, and changes nothing when it is sent as it stands', async () => {
    const world = await createLinkWorld({ client: { zone: 'Asia/Tokyo', calendar: 'feed', reminders: false } })
    const link = `${world.linkTo()}/emails`
    const { body } = await world.ask('GET', link)
    expect(await faultsOf(body)).toEqual([])
    const [form] = formsIn(body)
    expect(form?.fields).toMatchObject({
      ...{ prompts: 'yes', reminders: 'no', calendar: 'feed', locale: 'en', zone: 'Asia/Tokyo' },
    })
    expect((await postForm(world, link, form?.fields ?? {})).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ version: 1 })
  })

  it.each([
    [{ prompts: 'no' }, { prompts: false }],
    [{ reminders: 'no' }, { reminders: false }],
    [{ calendar: 'none' }, { calendar: 'none' }],
    [{ locale: 'es' }, { locale: 'es' }],
    [{ zone: 'Europe/Madrid' }, { zone: 'Europe/Madrid' }],
    [{ zone: '' }, { zone: null }],
  ])('keeps a choice, and takes it back: %j', async (fill, kept) => {
    const world = await createLinkWorld({ client: { zone: 'Asia/Tokyo' } })
    const link = `${world.linkTo()}/emails`
    expect((await sendForm(world, link, { having: 'prompts', fill })).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ ...kept, mailVersion: world.client.mailVersion + 1 })
    const [undo] = formsIn((await world.ask('GET', link)).body)
    await postForm(world, undo?.action ?? '', undo?.fields ?? {})
    const back = { ...(await client(world)), version: 1, mailVersion: world.client.mailVersion }
    expect(back).toEqual(world.client)
  })

  it.each([
    { prompts: 'maybe' },
    { calendar: 'constructor' },
    { locale: 'ar' },
    { locale: 'fr' },
    { zone: 'Nope/Zone' },
    { zone: 'Europe/London ' },
    { zone: '+05:30' },
    { content: 'full' },
    { content: 'all' },
  ])('refuses what there is not: %j', async (fill) => {
    const world = await createLinkWorld({ clinic: sampleClinic('harbour', { locales: ['en', 'es'] }) })
    const answer = await sendForm(world, `${world.linkTo()}/emails`, { having: 'prompts', fill })
    expect([403, 422]).toContain(answer.statusCode)
    expect(await faultsOf(answer.body)).toEqual([])
    expect(await client(world)).toEqual(world.client)
  })

  it('leaves how much a mail says to the client where the clinic sends all of it', async () => {
    const world = await createLinkWorld({ clinic: sampleClinic('harbour', { content: 'full' }) })
    const link = `${world.linkTo()}/emails`
    expect((await sendForm(world, link, { having: 'content', fill: { content: 'full' } })).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ content: 'full' })
  })

  it('stops all mails and lets them go out again, each by a choice of its own', async () => {
    const world = await createLinkWorld()
    const link = `${world.linkTo()}/emails`
    expect((await sendForm(world, link, { having: 'stop' })).statusCode).toBe(422)
    expect((await sendForm(world, link, { having: 'stop', fill: { stop: 'prompts' } })).statusCode).toBe(422)
    expect(await client(world)).toMatchObject({ unsubscribedAt: null, version: 1 })
    expect((await sendForm(world, link, { having: 'stop', fill: { stop: 'all' } })).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ unsubscribedAt: '2027-02-28T22:00:00Z' })
    expect((await world.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['unsubscribed'])
    const { body } = await world.ask('GET', link)
    expect(body).toContain('We phone you when something changes.')
    expect(await faultsOf(body)).toEqual([])
    expect((await sendForm(world, link, { having: 'resume', fill: { resume: 'all' } })).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ unsubscribedAt: null, prompts: true, reminders: true })
    expect((await world.store.readLastAudit(world.course.id))?.act).toBe('resume-all')
  })

  it('has staff look at another address, tells the present one, and can be taken back', async () => {
    const world = await createLinkWorld()
    const link = `${world.linkTo()}/emails`
    const bad = await sendForm(world, link, { having: 'address', fill: { address: 'ana@' } })
    expect(bad.statusCode).toBe(422)
    expect(bad.body).toContain('Please give an e-mail address')
    expect(
      (await sendForm(world, link, { having: 'address', fill: { address: 'new@clients.example' } })).statusCode,
    ).toBe(303)
    expect(await client(world)).toMatchObject({
      email: 'ana@clients.example',
      addressAsked: { email: 'new@clients.example' },
    })
    expect((await world.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['address-asked'])
    const { body } = await world.ask('GET', link)
    expect(body).not.toContain('new@clients.example')
    expect(await faultsOf(body)).toEqual([])
    expect((await sendForm(world, link, { having: 'withdraw', fill: { withdraw: 'yes' } })).statusCode).toBe(303)
    expect(await client(world)).toMatchObject({ addressAsked: null })
    expect((await world.store.listAlerts(null, 9)).items).toEqual([])
  })

  it('stays under 30 KB with every zone in it', async () => {
    const world = await createLinkWorld({ client: { locale: 'ar' } })
    const { body } = await world.ask('GET', `${world.linkTo()}/emails`)
    expect(Buffer.byteLength(body)).toBeLessThan(30_000)
  })
})
