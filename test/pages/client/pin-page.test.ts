import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { formsOf } from '../../../shared/answers/forms-of.ts'
import { hashPin } from '../../../shared/pin/pin-hash.ts'
import { textsOf } from '../../../shared/texts/catalogue.ts'
import { at } from '../../support/sample-course.ts'
import { createLinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

const pin = await hashPin('4711', randomBytes)
const prompt = textsOf('en').middle[0]

describe('pinPage', () => {
  it('stands before all that is clinical, and opens it for half an hour', async () => {
    const world = await createLinkWorld({ client: { pin } })
    const link = world.linkTo({ texts: [prompt.key] })
    const shut = await world.ask('GET', link)
    expect(shut.body).toContain('Tuesday 2 March, 14:00')
    expect(shut.body).not.toContain(prompt.title)
    expect(shut.body).not.toContain('8 of 12')
    expect(shut.body).toContain(`href="${link}/pin"`)
    const course = await world.ask('GET', `${link}/course`)
    expect(course.body).toContain('Please enter the PIN')
    expect(course.body).not.toContain('of 12')
    for (const { body } of [shut, course]) expect(await faultsOf(body)).toEqual([])

    const given = await sendForm(world, `${link}/course`, { having: 'pin', fill: { pin: '4711' } })
    expect(given).toMatchObject({ statusCode: 303, headers: { location: `${link}/course` } })
    const [cookie = ''] = given.cookies ?? []
    expect(cookie).toMatch(/^__Host-opened=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=1800$/)
    const cookies = [cookie.split(';')[0] ?? '']
    expect((await world.ask('GET', `${link}/course`, { cookies })).body).toContain('8 of 12')
    expect((await world.ask('GET', link, { cookies })).body).toContain(prompt.title)
    world.passTo(at('2027-02-28T22:30:00Z'))
    expect((await world.ask('GET', `${link}/course`, { cookies })).body).not.toContain('of 12')
  })

  it('lets five be tried, then none for 15 minutes, and says so', async () => {
    const world = await createLinkWorld({ client: { pin } })
    const link = world.linkTo()
    const tryOne = (given: string) => sendForm(world, `${link}/pin`, { having: 'pin', fill: { pin: given } })
    for (const wrong of ['0000', '', '47110', 'abcd', '9999']) {
      const answer = await tryOne(wrong)
      expect(answer.statusCode).toBe(422)
      expect(answer.cookies).toBeUndefined()
      expect(answer.body).toContain('This is not the right PIN.')
      expect(await faultsOf(answer.body)).toEqual([])
    }
    expect(await tryOne('4711')).toMatchObject({ statusCode: 429 })
    world.passTo(at('2027-02-28T22:14:59Z'))
    expect(await tryOne('4711')).toMatchObject({ statusCode: 429 })
    world.passTo(at('2027-02-28T22:15:00Z'))
    expect(await tryOne('4711')).toMatchObject({ statusCode: 303, headers: { location: link } })
  })

  it('opens nothing by the proof of another client or of an earlier PIN', async () => {
    const world = await createLinkWorld({ client: { pin } })
    const given = await sendForm(world, `${world.linkTo()}/pin`, { having: 'pin', fill: { pin: '4711' } })
    const cookies = [given.cookies?.[0]?.split(';')[0] ?? '']
    const client = await world.store.readClient(world.client.id)
    if (client === null) throw new Error('no client')
    const other = { ...client, pin: await hashPin('4711', randomBytes), version: client.version + 1 }
    await world.store.write([{ put: 'client', value: other, was: client.version }])
    expect((await world.ask('GET', `${world.linkTo()}/course`, { cookies })).body).not.toContain('of 12')
    for (const cookie of ['__Host-opened=', '__Host-opened=x', 'opened=1', ''])
      expect((await world.ask('GET', `${world.linkTo()}/course`, { cookies: [cookie] })).body).not.toContain('of 12')
  })

  it.each(['//evil.example', 'https://evil.example', '../x', 'course?x', '\\evil'])(
    'leads to no place but below the link: %s',
    async (to) => {
      const world = await createLinkWorld({ client: { pin } })
      const answer = await sendForm(world, `${world.linkTo()}/pin`, { having: 'pin', fill: { pin: '4711', to } })
      expect(answer.statusCode).toBe(422)
      expect(answer.headers['location']).toBeUndefined()
      expect(answer.body).not.toContain(`value="${to}"`)
    },
  )

  it('loses nothing that was written while the half hour ran out, and shows nothing of it', async () => {
    const world = await createLinkWorld({ client: { pin } })
    const given = await sendForm(world, `${world.linkTo()}/pin`, { having: 'pin', fill: { pin: '4711' } })
    const cookies = [given.cookies?.[0]?.split(';')[0] ?? '']
    const path = `${world.linkTo()}/write/8/${formsOf(world.clinic).indexOf('role-play') + 1}`
    const form = formsIn((await world.ask('GET', path, { cookies })).body).find(({ names }) => names.includes('who'))
    world.passTo(at('2027-02-28T23:00:00Z'))
    const fields = { ...form?.fields, who: 'A friend', save: 'yes' }
    expect((await postForm(world, path, fields, { cookies })).statusCode).toBe(303)
    expect(await world.store.readLastAnswered(world.course.id, 8, 'role-play')).toMatchObject({
      answers: { who: 'A friend' },
    })
    const shut = await world.ask('GET', path, { cookies })
    expect(shut.body).toContain('Please enter the PIN')
    expect(shut.body).not.toContain('A friend')
    const refused = await postForm(world, path, { ...fields, page: 'forged' }, { cookies })
    expect(refused).toMatchObject({ statusCode: 403 })
    expect(refused.body).not.toContain('A friend')
  })

  it('shows nothing clinical at a shared address until the clinic has given a PIN', async () => {
    const world = await createLinkWorld({ client: { sharedAddress: true } })
    const link = world.linkTo({ texts: [prompt.key] })
    const { body } = await world.ask('GET', `${link}/course`)
    expect(body).toContain('you need a PIN: phone us')
    expect(await faultsOf(body)).toEqual([])
    expect((await world.ask('GET', link)).body).not.toContain(prompt.title)
    const problem = await world.ask('GET', `${link}/course`, { accept: 'application/problem+json' })
    expect(JSON.parse(problem.body)).toMatchObject({ status: 403, code: 'not-allowed' })
  })
})
