import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { Instant, plus } from '../../shared/time/instant.ts'
import { client, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const move = { do: 'move', slot: 5, to: '2027-02-03T15:00' } as const
const choose = { do: 'preferences', prompts: false } as const
const first = { do: 'confirm', slot: 4 } as const
const second = { do: 'confirm', slot: 6 } as const
const attended = { do: 'mark', slot: 3, as: 'attended' } as const
const nothing = { ok: false, error: { code: 'nothing-to-undo' } }
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  paper.now = Instant.parse('2027-01-19T23:00:00Z')
})

describe('undo', () => {
  it.each([
    ['a member of staff', 'staff-1'],
    ['the client', 'client'],
  ])('notes that %s acted', async (_who, by) => {
    await give(move, by)
    expect((await stateOf(paper)).course.undo).toMatchObject({ act: 'move-one', by })
  })

  it('by the client takes back what the client did, and nothing that staff did', async () => {
    await give(move, 'staff-1')
    expect(await undo('client')).toMatchObject(nothing)
    await give(choose, 'client')
    expect(await undo('client')).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ prompts: true, moved: true })
    expect(await undo('client')).toMatchObject(nothing)
  })

  it('by staff takes back what the client did', async () => {
    await give(choose, 'client')
    expect(await undo('staff')).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ prompts: true })
  })

  it.each([
    ['staff', move, 'staff-1'],
    ['the client', choose, 'client'],
  ])('of a confirmation by the client leaves open what %s did just before', async (_who, act, by) => {
    await give(act, by)
    await give(first, 'client')
    const done = await standing()
    expect(await undo('client')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ ...done, confirmed: [] })
    expect(await undo('staff')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ moved: false, prompts: true, confirmed: [] })
    expect(await undo('staff')).toMatchObject(nothing)
  })

  it.each([
    ['one confirmation', [first], [4]],
    ['two confirmations', [first, second], [4, 6]],
    ['a confirmation and a mark', [first, attended], [4]],
  ])('by staff passes over %s to what was done before', async (_what, acts, confirmed) => {
    await give(move, 'staff-1')
    for (const act of acts) await give(act, act.do === 'mark' ? 'staff-1' : 'client')
    expect(await standing()).toEqual({ moved: true, prompts: true, confirmed })
    expect(await undo('staff')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ moved: false, prompts: true, confirmed })
  })

  it('by staff takes a confirmation back where there is nothing before it that is open', async () => {
    await give(move, 'staff-1')
    await give(first, 'client')
    later(10)
    await give(second, 'client')
    later(1)
    expect(await undo('staff')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ moved: true, prompts: true, confirmed: [4] })
  })

  it('by staff takes a confirmation back once the time of what was done before it is over', async () => {
    await give(move, 'staff-1')
    later(5)
    await give(first, 'client')
    later(6)
    expect(await undo('staff')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ moved: true, prompts: true, confirmed: [] })
  })

  it('by the client takes back the last of two confirmations, within ten minutes', async () => {
    await give(first, 'client')
    await give(second, 'client')
    later(10)
    expect(await undo('client')).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ confirmed: [4] })
    await give(second, 'client')
    later(11)
    expect(await undo('client')).toMatchObject(nothing)
  })

  it('passes over a confirmation by staff as before: it is no act of the client', async () => {
    await give(choose, 'client')
    await give(first, 'staff-1')
    expect(await undo('client')).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ moved: false, prompts: true, confirmed: [4] })
  })
})

async function give(command: object, by: string): Promise<unknown> {
  return commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by })
}

async function undo(by: 'client' | 'staff'): Promise<unknown> {
  return give({ do: 'undo', for: by }, by === 'client' ? by : 'staff-1')
}

function later(minutes: number): void {
  paper.now = plus(paper.now, { minutes })
}

/** What the acts of these tests leave. */
async function standing() {
  const { slots } = await stateOf(paper)
  const person = await paper.store.readClient(client)
  return {
    moved: slots[4]?.wall === move.to,
    prompts: person?.prompts,
    confirmed: slots.filter(({ status }) => status === 'confirmed').map(({ id }) => Number(id)),
  }
}
