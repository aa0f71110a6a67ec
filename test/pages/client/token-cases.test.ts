import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { sealLink } from '../../../shared/link/seal.ts'
import { LinkPayload } from '../../../shared/link/link-payload.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'
import { type LinkWorld, createLinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'

const expiresAt = at('2027-06-01T00:00:00Z')

function payload({ course }: LinkWorld): LinkPayload {
  return LinkPayload.parse({ course: course.id, slot: 8, purpose: 'page', texts: [], expiresAt })
}

/** What clients, mail programs and others have come with elsewhere. */
const cases: Readonly<Record<string, (world: LinkWorld) => string | Promise<string>>> = {
  'another clinic’s key': (world) =>
    `/c/${sealLink(payload(world), { ...world.key, clinic: 'thames', bytes: randomBytes(32) }, randomBytes(12))}`,
  'another clinic’s name under our key': (world) =>
    `/c/${sealLink(payload(world), { ...world.key, clinic: 'thames' }, randomBytes(12))}`,
  truncated: (world) => world.linkTo().slice(0, -1),
  'truncated to half': (world) => world.linkTo().slice(0, 90),
  'expired this second': (world) => world.linkTo({ expiresAt: world.deps.clock() }),
  'an unknown key id': (world) => `/c/${sealLink(payload(world), { ...world.key, month: '2031-12' }, randomBytes(12))}`,
  'alg: none': () => '/c/eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJjLTAwMSJ9.',
  'upper-cased': (world) => world.linkTo().toUpperCase().replace('/C/', '/c/'),
  'a trailing =': (world) => `${world.linkTo()}=`,
  'a full stop behind it': (world) => `${world.linkTo()}.`,
  'the other alphabet': (world) => world.linkTo().replaceAll('-', '+').replaceAll('_', '/'),
  'a feed’s token': (world) => world.feedOf().replace('/feeds/', '/c/').replace('.ics', ''),
  'a page’s own token': async (world) => `/c/${await pageTokenOf(world)}`,
}

async function pageTokenOf(world: LinkWorld): Promise<string> {
  return formsIn((await world.ask('GET', world.linkTo())).body)[0]?.fields['page'] ?? ''
}

describe('a token that opens nothing', () => {
  it.each(Object.keys(cases))('is met by the one page, on every path and by every method: %s', async (name) => {
    const world = await createLinkWorld()
    const own = await pageTokenOf(world)
    const path = (await cases[name]?.(world)) ?? ''
    const refusal = await world.ask('GET', '/c/nonsense')
    expect(await world.ask('GET', path)).toEqual(refusal)
    expect(await world.ask('GET', `${path}/course`)).toEqual(refusal)
    const posted = await postForm(world, path, {
      page: own,
      confirm: '8',
      stop: 'all',
      'List-Unsubscribe': 'One-Click',
    })
    expect(posted).toEqual(refusal)
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
  })

  it('opens in its last second, and not in the one after', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo({ expiresAt: at('2027-02-28T22:00:01Z') })
    expect((await world.ask('GET', link)).statusCode).toBe(200)
    world.passTo(at('2027-02-28T22:00:01Z'))
    expect((await world.ask('GET', link)).statusCode).toBe(404)
  })
})

describe('a token that opens something else', () => {
  it('of those that stop mails confirms nothing, even with a page’s own token', async () => {
    const world = await createLinkWorld()
    const page = await pageTokenOf(world)
    for (const purpose of ['stop-prompts', 'stop-reminders', 'stop-all'] as const)
      expect((await postForm(world, world.linkTo({ purpose }), { page, confirm: '8' })).statusCode).toBe(422)
    expect((await world.store.readCourse(world.course.id))?.slots[7]?.status).toBe('scheduled')
  })

  it('replayed after a move shows the present time, and its old form is refused', async () => {
    const world = await createLinkWorld({ clinic: sampleClinic('harbour', { course: { selfService: {} } }) })
    const link = world.linkTo()
    const old = formsIn((await world.ask('GET', link)).body).find(({ names }) => names.includes('confirm'))
    const times = (await world.ask('GET', `${link}/time/8`)).body
    const to = /name="to" value="([^"]+)"/.exec(times)?.[1] ?? ''
    await sendForm(world, `${link}/time/8`, { having: 'to', fill: { to } })
    const refused = await postForm(world, link, { ...old?.fields, confirm: '8' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain(to.slice(-5))
    expect((await world.store.readCourse(world.course.id))?.slots[7]).toMatchObject({ wall: to, status: 'scheduled' })
  })
})
