import { describe, expect, it } from 'vitest'

import { newAlert } from '../../../../shared/alert/alert.ts'
import { commandCourse } from '../../../../shared/command/command-course.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { CourseId } from '../../../../shared/course/ids.ts'
import type { Person } from '../../../../shared/staff/person.ts'
import { at } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

async function createWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld()
  const { client, course } = world
  await commandCourse(world.deps, client.id, { command: { do: 'confirm', slot: 8 }, by: 'p-desk' })
  for (const [code, slot] of [
    ['held', 7],
    ['urgent-answer', 8],
    ['unmarked', 6],
  ] as const) {
    const alert = newAlert({
      code,
      at: at('2027-02-28T20:00:00Z'),
      client: client.id,
      course: course.id,
      slot,
      of: 'x',
    })
    await world.store.write([{ put: 'alert', value: alert, was: null }])
  }
  return world
}

describe('todayPage', () => {
  it('shows what waits, the urgent first, each with its one way', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('')
    const titles = [...body.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title = '']) => title.replaceAll(/<[^>]+>/g, ''))
    expect(titles).toEqual([
      'Urgent: A client needs somebody at once',
      'A mail was held',
      'A session is over and not marked',
    ])
    expect(body).toContain('href="/staff/courses/c-001.1/do/mark?slot=6"')
    expect(await faultsOf(body)).toEqual([])
  })

  it('notes who sees to an alert, once, and then it is gone from the page', async () => {
    const { ask, send, store } = await createWorld()
    const { statusCode, headers } = await send('', {
      having: 'alert',
      as: people.frontDesk,
      fill: { alert: 'held-c-001.1-7-x' },
    })
    expect([statusCode, headers['location']]).toEqual([303, '/staff/'])
    expect(await store.readAlert('held-c-001.1-7-x')).toMatchObject({ acknowledged: true, acknowledgedBy: 'p-desk' })
    expect((await ask('')).body).not.toContain('A mail was held')
  })

  it('lets a therapist see and see to nothing of another’s, and an auditor see to nothing', async () => {
    const { ask, send, store } = await createWorld()
    expect((await ask('', { as: people.otherTherapist })).body).toContain('Nothing is waiting.')
    const html = (await ask('', { as: people.auditor })).body
    expect(html).not.toContain('I have seen to it')
    const { body } = await ask('', { as: people.therapist })
    expect(body).toContain('I have seen to it')
    await expect(send('', { having: 'alert', as: people.otherTherapist })).rejects.toThrow('no form')
    expect((await store.readAlert('held-c-001.1-7-x'))?.acknowledged).toBe(false)
  })

  it('shows the day’s appointments, and those that are over and unmarked', async () => {
    const world = await createWorld()
    world.passTo(at('2027-03-02T23:30:00Z'))
    const { body } = await world.ask('')
    expect(body).toContain('<td>14:00</td><td>Ana Duarte</td>')
    expect(body).toContain('href="/staff/courses/c-001.1/do/mark?slot=8"')
  })

  it('shows who asks for another time, with both answers', async () => {
    const world = await createWorld()
    const command = { do: 'ask', slot: 9, times: [], weekdays: ['mon'], parts: [] } as const
    const asked = await commandCourse(world.deps, world.client.id, {
      command: { ...command, weekdays: ['mon'] },
      by: 'client',
    })
    expect(asked.ok).toBe(true)
    const { body } = await world.ask('')
    expect(body).toContain('do/move?slot=9')
    expect(body).toContain('do/decline?slot=9')
    expect(body).toContain('A client asks for another time')
    const cancel = { do: 'cancel', slot: 9, for: 'client' } as const
    expect((await commandCourse(world.deps, world.client.id, { command: cancel, by: 'p-desk' })).ok).toBe(true)
    const { body: after } = await world.ask('')
    expect(after).not.toContain('do/move?slot=9')
    expect(after).not.toContain('A client asks for another time')
  })

  it('tells of 50 alerts and that there are more, a therapist of their own alone', async () => {
    const { ask, store, client, course } = await createWorld()
    const about = { code: 'held' as const, at: at('2027-02-28T20:00:00Z'), client: client.id }
    for (let number = 0; number < 60; number += 1) {
      const others = number < 12 ? { course: course.id } : { course: CourseId.parse('c-777.1') }
      await store.write([
        { put: 'alert', value: newAlert({ ...about, ...others, slot: 1, of: `n${number}` }), was: null },
      ])
    }
    const shown = async (as: Person) => {
      const { body } = await ask('', { as })
      return [body.match(/<h3>/g)?.length, body.includes('There are more')]
    }
    expect(await shown(people.admin)).toEqual([50, true])
    expect(await shown(people.therapist)).toEqual([15, false])
  })
})
