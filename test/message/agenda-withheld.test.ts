import { describe, expect, it } from 'vitest'

import { agenda } from '../../shared/message/agenda.ts'
import { aNotice, withNotices } from '../support/notices.ts'
import { at } from '../support/sample-course.ts'
import { aSituation, stepFor, welcomed } from '../support/situation.ts'

const course = welcomed(aSituation())

describe('agenda, while sending was off', () => {
  const heldBefore = at('2027-01-18T21:00:00Z')
  const now = at('2027-01-18T21:10:00Z')

  it('waits with what was due for somebody to decide, until it is of no use any more', () => {
    const step = stepFor(agenda(course, now, heldBefore), 'reminder', 3)
    expect(step).toMatchObject({ do: 'wait', until: '2027-01-19T19:00:01Z', withheld: true })
    expect(stepFor(agenda(course, now), 'reminder', 3)?.do).toBe('send')
  })

  it('says also of what waits for another one that somebody is to decide on it, and of nothing else', () => {
    const situation = withNotices(course, aNotice())
    const steps = agenda(situation, now, heldBefore)
    const withheld = steps.filter((step) => step.do === 'wait' && step.withheld === true)
    expect(withheld.map(({ message }) => message.kind)).toEqual(['change', 'prompt', 'reminder'])
    expect(steps.filter((step) => 'withheld' in step)).toEqual(withheld)
    const untouched = agenda(situation, now)
    expect(untouched.some((step) => 'withheld' in step)).toBe(false)
  })
})
