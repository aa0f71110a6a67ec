import { describe, expect, it } from 'vitest'

import type { Ledger } from '../../shared/course/ledger.ts'
import { plus } from '../../shared/time/instant.ts'
import { alertCodes, attendAfter, attendAt, entryOf, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

describe('attendCourse, when ten mails went to a client in a day', () => {
  it('sends no eleventh, and tells staff at once, once a day', async () => {
    const paper = await tenMails('2027-01-03T20:00:00Z')
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await attendAfter(paper, { minutes: 1 })
    expect(kindsOf(paper)).toEqual(['welcome'])
    expect((await paper.store.listAlerts(null, 10)).items.map(({ code, severity }) => [code, severity])).toEqual([
      ['too-many-mails', 'urgent'],
    ])
    expect(await alertCodes(paper)).toHaveLength(1)
  })

  it('goes on when a day has passed since', async () => {
    const paper = await tenMails('2027-01-03T20:00:00Z')
    await attendAt(paper, '2027-01-04T20:00:00Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })

  it('does not stop a ninth and a tenth', async () => {
    const paper = await tenMails('2027-01-03T20:00:00Z', 9)
    await attendAt(paper, '2027-01-03T21:00:00Z')
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent' })
  })
})

/** A course in whose ledger so many mails stand as sent at one instant, as only a fault could bring about. */
async function tenMails(instant: string, count = 10): Promise<PaperClinic> {
  const paper = await welcomeOne()
  const { course } = await stateOf(paper)
  const welcome = course.ledger['welcome']
  if (welcome?.state !== 'sent') throw new Error('the welcome has been sent')
  const at = plus(welcome.at, { seconds: (Date.parse(instant) - Date.parse(welcome.at)) / 1000 })
  const ledger: Ledger = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`fault-${index}`, { ...welcome, at }]),
  )
  const value = { ...course, ledger: { ...course.ledger, ...ledger }, version: course.version + 1 }
  await paper.store.write([{ put: 'course', value, was: course.version }])
  return paper
}
