import { describe, expect, it } from 'vitest'

import { keepAnswers } from '../../../shared/answers/keep-answers.ts'
import { at } from '../../support/sample-course.ts'
import { createLinkWorld } from '../../support/link-world.ts'
import { faultsOf } from '../../support/valid-html.ts'

describe('coursePage', () => {
  it('shows every appointment with its number and what became of it', async () => {
    const world = await createLinkWorld({
      slots: (slots) =>
        slots.map((slot) =>
          slot.id === 3 ? { ...slot, status: 'cancelled', counts: false, cancelledAt: null } : slot,
        ),
    })
    const { body } = await world.ask('GET', `${world.linkTo()}/course`)
    expect(body.match(/<li class="/g)).toHaveLength(12)
    expect(body).toContain('6 of 12 are behind you.')
    expect(body).toMatch(/Session 8 of 12 · to come/)
    expect(body).toMatch(/<li class="cancelled">[^]*?26 January/)
    expect(await faultsOf(body)).toEqual([])
  })

  it('gives the address of a calendar to a client whose calendar asks one, and it opens', async () => {
    const world = await createLinkWorld({ client: { calendar: 'feed' } })
    const { body } = await world.ask('GET', `${world.linkTo()}/course`)
    const path = /https:\/\/links\.example(\/feeds\/[^<]+\.ics)/.exec(body)?.[1] ?? ''
    expect((await world.ask('GET', path)).body).toContain('BEGIN:VCALENDAR')
    expect(await faultsOf(body)).toEqual([])
    const without = await createLinkWorld()
    expect((await without.ask('GET', `${without.linkTo()}/course`)).body).not.toContain('/feeds/')
  })

  it('shows what was written, and the map of relationships then and now', async () => {
    const world = await createLinkWorld()
    const draw = async (slot: number, people: readonly object[]) => {
      const given = {
        slot,
        form: 'relationships-map',
        answers: { people },
        by: 'client',
        settled: true,
        seen: 'any' as const,
      }
      expect(await keepAnswers(world.deps, world.client.id, given)).toMatchObject({ ok: true })
    }
    await draw(2, [{ name: 'Noor', closeness: 1 }])
    const once = await world.ask('GET', `${world.linkTo()}/course`)
    expect(once.body.match(/<svg/g)).toHaveLength(1)
    world.passTo(at('2027-03-01T22:00:00Z'))
    await draw(7, [
      { name: 'Noor', closeness: 2 },
      { name: 'Sam <b>', closeness: 1 },
    ])
    const { body } = await world.ask('GET', `${world.linkTo()}/course`)
    expect(body).toContain('As you drew it on Sunday 28 February')
    expect(body).toContain('As you drew it last, on Monday 1 March')
    expect(body.match(/<svg/g)).toHaveLength(2)
    expect(body).toContain('Sam &lt;b>')
    expect(body).toContain('/write/7/3"')
    expect(await faultsOf(body)).toEqual([])
  })

  it('counts an appointment that is under way as begun', async () => {
    const world = await createLinkWorld({ now: at('2027-03-02T21:00:00Z') })
    expect((await world.ask('GET', `${world.linkTo()}/course`)).body).toContain('8 of 12 are behind you.')
  })
})
