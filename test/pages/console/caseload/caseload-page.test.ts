import { describe, expect, it } from 'vitest'

import { commandCourse } from '../../../../shared/command/command-course.ts'
import { listedNow, nothingListed } from '../../../../shared/course/listed.ts'
import type { Write } from '../../../../shared/store/store.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { everyDaysFrom, sampleClient, sampleCourse } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

interface Added {
  readonly id: string
  readonly name: string
  readonly first: string
  readonly therapist?: string
  readonly totals?: readonly [number, number][]
}

/** Puts another course beside the sample one. */
async function add(world: ConsoleWorld, { id, name, first, therapist = 't-1', totals = [] }: Added) {
  const client = sampleClient({ id, name, openCourse: `${id}.1` })
  const { clinic } = world
  const { course, slots } = sampleCourse({
    clinic,
    walls: everyDaysFrom(first, 7, 12),
    changes: { id: `${id}.1`, client: id, therapist },
  })
  const listed = {
    ...listedNow(nothingListed, { client, slots, noticeHours: 24 }),
    totals: totals.length === 0 ? {} : { 'phq-9': [...totals] },
  }
  const written = await world.store.write([
    { put: 'client', value: client, was: null },
    { put: 'course', value: { ...course, listed }, was: null },
    ...slots.map((slot): Write => ({
      put: 'slot',
      value: { ...slot, course: course.id, therapist: course.therapist },
      was: null,
    })),
  ])
  expect(written.ok).toBe(true)
}

async function createWorld() {
  const world = await createConsoleWorld()
  // The sample course is not listed before a command has left it.
  const done = await commandCourse(world.deps, world.client.id, { command: { do: 'confirm', slot: 8 }, by: 'p-desk' })
  expect(done.ok).toBe(true)
  await add(world, { id: 'c-010', name: 'Zoë Ångström', first: '2027-03-05T09:00', therapist: 't-2' })
  await add(world, {
    id: 'c-011',
    name: 'bruno',
    first: '2027-03-01T09:00',
    totals: [
      [1, 14],
      [3, 6],
    ],
  })
  return world
}

const shown = (body: string): readonly (string | undefined)[] =>
  [...body.matchAll(/href="\/staff\/courses\/(c-\d+)\.1"/g)].map(([, id]) => id)

describe('caseloadPage', () => {
  it.each([
    ['', ['c-011', 'c-001', 'c-010']],
    ['?sort=name', ['c-001', 'c-011', 'c-010']],
    ['?sort=therapist', ['c-001', 'c-011', 'c-010']],
    ['?sort=session', ['c-010', 'c-011', 'c-001']],
    ['?therapist=t-2', ['c-010']],
    ['?phase=initial', ['c-011', 'c-010']],
    ['?status=paused', []],
    ['?flag=ending', []],
    ['?sort=constructor&phase=x&therapist=%00&after=%%%', ['c-011', 'c-001', 'c-010']],
  ])('shows for %s just what fits, in order', async (query, ids) => {
    const { ask } = await createWorld()
    const { body } = await ask(`caseload${query}`)
    expect(shown(body)).toEqual(ids)
    expect(await faultsOf(body)).toEqual([])
  })

  it('tells session, phase, next time and the line of a measure', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('caseload')
    expect(body).toContain('<td>8 of 12</td><td>middle</td><td>2 March 2027, 14:00</td>')
    expect(body).toContain('PHQ-9 14 to 6')
  })

  it('shows the front desk no measures', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('caseload', { as: people.frontDesk })
    expect(body).not.toContain('PHQ-9')
    expect(shown(body)).toHaveLength(3)
  })

  it('shows therapists their own', async () => {
    const { ask } = await createWorld()
    expect(shown((await ask('caseload', { as: people.otherTherapist })).body)).toEqual(['c-010'])
    expect(shown((await ask('caseload?therapist=t-2', { as: people.therapist })).body)).toEqual([])
  })

  it.each([
    ['zoe', ['c-010']],
    ['ÅNGSTRÖM', ['c-010']],
    ['c-011', ['c-011']],
    ['nobody', []],
    ['<script>', []],
  ])('finds %s by a form, and puts it into no address', async (text, ids) => {
    const { send } = await createWorld()
    const { body, statusCode } = await send('caseload', { having: 'text', fill: { text } })
    expect(statusCode).toBe(200)
    expect(shown(body)).toEqual(ids)
    expect(body).not.toMatch(/(?:href|action)="[^"]*(?:zoe|script)/i)
    expect(await faultsOf(body)).toEqual([])
  })

  it.each(['next', 'name', 'session'])('goes page by page through all, each once, in order of %s', async (sort) => {
    const world = await createConsoleWorld()
    for (let number = 0; number < 60; number += 1) {
      const day = String(1 + ((number * 7) % 28)).padStart(2, '0')
      await add(world, { id: `c-${100 + number}`, name: `Name ${(number * 11) % 60}`, first: `2027-02-${day}T09:00` })
    }
    const ids: (string | undefined)[] = []
    let path = `caseload?sort=${sort}`
    for (let page = 0; page < 5 && path !== ''; page += 1) {
      const { body } = await world.ask(path)
      ids.push(...shown(body))
      expect(body).not.toContain('after=TmFtZ')
      path = (/href="\/staff\/(caseload[^"]*after=[^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(61)
  })
})
