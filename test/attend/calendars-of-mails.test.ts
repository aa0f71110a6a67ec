import { describe, expect, it } from 'vitest'

import { createPages } from '../../functions/pages/pages.ts'
import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { type OpenedMail, openMail } from '../../shared/mail/opened-mail.ts'
import { createRespond } from '../../shared/http/page-response.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { type CalendarModel, applyMail, emptyCalendar, occurrences, readFeed } from '../support/calendar-model.ts'
import { eventOf } from '../support/link-world.ts'
import { attendAll, type PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { attendAfter, attendAt, client, course, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'

/** Commands of a course, in an order in which each is allowed; the client's sessions are Tuesdays at 14:00 from 5 January. */
const life = [
  { do: 'move', slot: 2, to: '2027-01-13T10:00' },
  { do: 'move', slot: 4, to: '2027-01-28T11:00', scope: 'following' },
  { do: 'undo' },
  { do: 'cancel', slot: 5, for: 'staff' },
  { do: 'therapist', to: 't-2' },
  { do: 'extend', to: 14, reason: 'as agreed' },
  { do: 'pause' },
  { do: 'resume', from: '2027-03-02' },
  { do: 'end', left: 2, reason: 'as agreed' },
  { do: 'end', left: 0, reason: 'as agreed' },
] as const

async function command(paper: PaperClinic, given: object): Promise<void> {
  const done = await commandCourse(paper.deps, client, { command: CourseCommand.parse(given), by: 'staff-1' })
  if (!done.ok) throw new Error(`${JSON.stringify(given)}: ${done.error.code}, ${done.error.detail}`)
  await attendAll(paper)
}

function opened({ mails, now }: PaperClinic): Promise<readonly OpenedMail[]> {
  const attempt = AttemptId.parse('attempt-0000000000')
  return Promise.all(mails.map(({ mime }) => openMail({ course, attempt, at: now, mime: Uint8Array.from(mime) })))
}

async function calendarLeftBy(paper: PaperClinic): Promise<CalendarModel> {
  return (await opened(paper)).reduce(
    (model, { calendar }) => (calendar === null ? model : applyMail(model, calendar)),
    emptyCalendar,
  )
}

async function startsOf(paper: PaperClinic): Promise<readonly string[]> {
  const { slots } = await stateOf(paper)
  return slots
    .filter(({ status }) => status !== 'cancelled' && status !== 'paused')
    .map(({ startsAt }) => startsAt)
    .toSorted()
}

const startsIn = (model: CalendarModel): readonly string[] => occurrences(model).map(({ startsAt }) => startsAt)

describe('the calendars of a course’s mails', () => {
  it('leave what the course holds, after each command and its mail', async () => {
    const paper = await welcomeOne()
    expect(startsIn(await calendarLeftBy(paper))).toEqual(await startsOf(paper))
    for (const [index, given] of life.entries()) {
      // More mails a day than the ceiling lets through.
      if (index === 5) await attendAfter(paper, { days: 1 })
      const before = paper.mails.length
      await command(paper, given)
      expect([given.do, paper.mails.length - before]).toEqual([given.do, 1])
      expect([given.do, startsIn(await calendarLeftBy(paper))]).toEqual([given.do, await startsOf(paper)])
    }
    expect(await startsOf(paper)).toEqual([])
    expect((await opened(paper)).at(-1)?.calendar).toContain('METHOD:CANCEL')
  })

  it('take a make-up out again that only the calendar of another notice had told of', async () => {
    const paper = await welcomeOne()
    paper.now = at('2027-01-05T22:00:00Z')
    await command(paper, { do: 'mark', slot: 1, as: 'missed' })
    await command(paper, { do: 'move', slot: 3, to: '2027-01-20T10:00' })
    expect(startsIn(await calendarLeftBy(paper))).toEqual(await startsOf(paper))
    await command(paper, { do: 'mark', slot: 1, as: 'attended' })
    expect(kindsOf(paper)).toEqual(['welcome', 'change', 'cancellation'])
    expect(startsIn(await calendarLeftBy(paper))).toEqual(await startsOf(paper))
  })

  it('stay as they were once the client asks a feed, which shows what the course holds', async () => {
    const paper = await welcomeOne()
    const invited = await calendarLeftBy(paper)
    await command(paper, { do: 'preferences', calendar: 'feed' })
    await command(paper, { do: 'move', slot: 2, to: '2027-01-13T10:00' })
    expect(await calendarLeftBy(paper)).toEqual(invited)
    const { text = '', calendar } = (await opened(paper)).at(-1) ?? {}
    expect(calendar).toBeNull()
    const path = /https:\/\/clinic\.example(\/feeds\/\S+)/.exec(text)?.[1] ?? ''
    const read = async () => (await pagesOf(paper)(eventOf('GET', path))).body
    expect(startsIn(readFeed(await read()))).toEqual(await startsOf(paper))
    await command(paper, { do: 'cancel', slot: 3, for: 'staff' })
    expect(startsIn(readFeed(await read()))).toEqual(await startsOf(paper))
    await attendAt(paper, '2027-01-14T20:00:00Z')
    await command(paper, { do: 'preferences', calendar: 'none' })
    expect(startsIn(readFeed(await read()))).toEqual([])
  })
})

function pagesOf({ clinic, store, deps }: PaperClinic) {
  const respond = createRespond(clinic, '')
  const given = {
    ...deps,
    clinic,
    store,
    style: '',
    respond,
    keyOf: (month: string) => deps.linkKey(at(`${month}-01T00:00:00Z`)),
  }
  return createPages(given, { info: () => {}, warn: () => {}, error: () => {} })
}
