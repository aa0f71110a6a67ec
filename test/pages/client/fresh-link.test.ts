import { describe, expect, it } from 'vitest'

import { createLinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

describe('answerFreshLink', () => {
  it('is reached from every link that does not work', async () => {
    const world = await createLinkWorld()
    const [form] = formsIn((await world.ask('GET', '/c/nonsense')).body)
    expect(form).toMatchObject({ action: '/c/new', names: ['address', ''] })
    expect(await faultsOf((await world.ask('GET', '/c/new')).body)).toEqual([])
  })

  it('answers alike whether the address is known or not, and has the letter sent by a job', async () => {
    const world = await createLinkWorld()
    const answers = await Promise.all(
      ['ana@clients.example', 'nobody@elsewhere.example'].map((address) => postForm(world, '/c/new', { address })),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.statusCode).toBe(200)
    expect(await faultsOf(answers[0]?.body ?? '')).toEqual([])
    expect(await world.store.listDue(world.deps.clock(), 9)).toHaveLength(2)
  })

  it.each(['', 'ana', 'ana@', 'ana@clients.example\r\nBcc: x@y.example', `${'a'.repeat(320)}@x.example`])(
    'asks for an address where there is none: %j',
    async (address) => {
      const world = await createLinkWorld()
      const answer = await postForm(world, '/c/new', { address })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).not.toContain('Bcc')
      expect(await faultsOf(answer.body)).toEqual([])
      expect(await world.store.listDue(world.deps.clock(), 9)).toEqual([])
    },
  )

  it('sends three an hour to one address', async () => {
    const world = await createLinkWorld()
    const statuses: number[] = []
    for (const address of ['a@x.example', 'A@X.example', ' a@x.example ', 'a@x.example'])
      statuses.push((await postForm(world, '/c/new', { address })).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  it.each([
    ['es-MX,es;q=0.9,en;q=0.5', 'es'],
    ['fr, en-GB;q=0.8', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('speaks the clinic’s language that the browser likes best: %s', async (acceptLanguage, locale) => {
    const world = await createLinkWorld()
    for (const path of ['/c/nonsense', '/c/new', '/elsewhere'])
      expect((await world.ask('GET', path, { acceptLanguage })).body).toContain(`<html lang="${locale}"`)
  })
})
