import { describe, expect, it } from 'vitest'

import { at } from '../../support/sample-course.ts'
import { createLinkWorld } from '../../support/link-world.ts'
import { postForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

describe('answerPage', () => {
  it('takes so many forms of a link, then none for a while, and reads go on', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    for (let sent = 0; sent < 60; sent += 1) expect((await postForm(world, link, {})).statusCode).toBe(409)
    const refused = await postForm(world, link, {})
    expect(refused.statusCode).toBe(429)
    expect(refused.body).toContain('too often')
    expect(await faultsOf(refused.body)).toEqual([])
    expect((await world.ask('GET', link)).statusCode).toBe(200)
    world.passTo(at('2027-02-28T22:10:00Z'))
    expect((await postForm(world, link, {})).statusCode).toBe(409)
  })

  it('counts all links of a client together', async () => {
    const world = await createLinkWorld()
    const statuses: number[] = []
    for (let sent = 0; sent < 121; sent += 1)
      statuses.push((await postForm(world, world.linkTo({ slot: (sent % 12) + 1 }), {})).statusCode)
    expect(statuses.indexOf(429)).toBe(120)
  })
})
