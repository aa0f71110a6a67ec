import { describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { openMail } from '../../shared/mail/opened-mail.ts'
import { client, course, welcomeOne } from '../support/paper-course.ts'
import { attendAll } from '../support/paper-rehearsal.ts'

type Paper = Awaited<ReturnType<typeof welcomeOne>>

/** The text of the mail that a command gives; the client's sessions are Tuesdays at 14:00 from 5 January. */
async function mailAfter(paper: Paper, given: object): Promise<string> {
  const done = await commandCourse(paper.deps, client, { command: CourseCommand.parse(given), by: 'staff-1' })
  if (!done.ok) throw new Error(`${JSON.stringify(given)}: ${done.error.code}, ${done.error.detail}`)
  await attendAll(paper)
  const mime = Uint8Array.from(paper.mails.at(-1)?.mime ?? [])
  const { text } = await openMail({ course, attempt: AttemptId.parse('attempt-0000000000'), at: paper.now, mime })
  return text ?? ''
}

function replacedIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /Instead of: ([^(]*?) \(/.exec(line)?.[1] ?? [])
}

describe('the mail of a command', () => {
  it('names the time that a moved appointment was to have, and when it is taken back the time of the move', async () => {
    const paper = await welcomeOne()
    const moved = await mailAfter(paper, { do: 'move', slot: 2, to: '2027-01-13T10:00' })
    expect(replacedIn(moved)).toStrictEqual(['Tuesday 12 January, 14:00'])
    expect(replacedIn(await mailAfter(paper, { do: 'undo' }))).toStrictEqual(['Wednesday 13 January, 10:00'])
  })

  it('names it for each that moved along, and only for those', async () => {
    const paper = await welcomeOne()
    const text = await mailAfter(paper, { do: 'move', slot: 4, to: '2027-01-28T11:00', scope: 'following' })
    const dates = text.split('\n').filter((line) => line.startsWith('- ')).length
    expect(replacedIn(text)[0]).toBe('Tuesday 26 January, 14:00')
    expect(replacedIn(text)).toHaveLength(dates - 3)
  })

  it('names no time before where the times stay', async () => {
    const paper = await welcomeOne()
    expect(replacedIn(await mailAfter(paper, { do: 'therapist', to: 't-2' }))).toStrictEqual([])
    expect(replacedIn(await mailAfter(paper, { do: 'cancel', slot: 3, for: 'staff' }))).toStrictEqual([])
  })
})
