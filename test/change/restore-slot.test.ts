import { describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { plus } from '../../shared/time/instant.ts'
import { CourseLife } from '../support/course-life.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, withSlot } from '../support/situation.ts'

/** Slot 2 begins at 14:00 in Vancouver, and was booked by rules by which that was an hour later. */
const [right, former] = [at('2027-01-12T21:00:00Z'), at('2027-01-12T22:00:00Z')]

describe('an undo of what was done before other zone rules came', () => {
  it('gives a session to come back its hour on the wall, by the rules of today', () => {
    const slot = undone({ do: 'cancel', slot: 2, for: 'client' }, '2027-01-08T18:00:00Z')
    expect(slot).toMatchObject({ status: 'scheduled', wall: '2027-01-12T14:00', startsAt: right })
  })

  it('leaves one that is over where it was', () => {
    const slot = undone({ do: 'mark', slot: 2, as: 'attended' }, '2027-01-13T18:00:00Z')
    expect(slot).toMatchObject({ status: 'scheduled', wall: '2027-01-12T14:00', startsAt: former })
  })
})

/** Slot 2 once something was done and, five minutes later, taken back. */
function undone(command: object, now: string) {
  const situation = withSlot(aSituation(), 2, { startsAt: former })
  const life = new CourseLife(situation, at(now))
  expect(life.command(CourseCommand.parse(command))).toMatchObject({ ok: true })
  life.now = plus(life.now, { minutes: 5 })
  expect(life.command(CourseCommand.parse({ do: 'undo' }))).toMatchObject({ ok: true })
  return life.situation.slots.find(({ id }) => id === 2)
}
