import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { openMail } from '../../shared/mail/opened-mail.ts'
import { plus } from '../../shared/time/instant.ts'
import { client, course, welcomeOne } from '../support/paper-course.ts'
import { type PaperClinic, attendAll } from '../support/paper-rehearsal.ts'

const cancel = { do: 'cancel', slot: 3, for: 'client' } as const
const choose = { do: 'choose', slot: 4, to: '2027-01-26T15:00' } as const
/** The welcome was at 20:00 UTC, 13:00 in Vancouver; the client acts in the same minute. */
const untilThen = 'You can undo this on your page until 13:10 (Vancouver time).'
const whom = 'If it was not you who did this'
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({}, { course: { selfService: { choices: 3, days: 7 } } })
})

describe('the mail of a command', () => {
  it.each([
    ['a cancellation', cancel],
    ['a change', choose],
  ])('says of %s by the client until when the page undoes it', async (_what, command) => {
    await give(command, 'client')
    const text = await mailNow()
    expect(text).toContain(untilThen)
    expect(text).toContain(whom)
  })

  it('says only whom to call once the time for an undo is over', async () => {
    await give(cancel, 'client')
    paper.now = plus(paper.now, { minutes: 10, seconds: 1 })
    const text = await mailNow()
    expect(text).toContain(whom)
    expect(text).not.toContain('You can undo this')
  })

  it('says only whom to call once something else was done', async () => {
    await give(cancel, 'client')
    await give({ do: 'ask', slot: 5 }, 'client')
    const text = await mailNow()
    expect(text).toContain(whom)
    expect(text).not.toContain('You can undo this')
  })

  it('says whom to call of what the client took back', async () => {
    await give(cancel, 'client')
    await mailNow()
    await give({ do: 'undo', for: 'client' }, 'client')
    const text = await mailNow()
    expect(text).toContain('It takes place after all')
    expect(text).toContain(whom)
    expect(text).not.toContain('You can undo this')
  })

  it.each([
    ['a cancellation', cancel],
    ['a change', { do: 'move', slot: 4, to: '2027-01-26T15:00' }],
  ])('says nothing of it of %s by staff, even where the client acted before', async (_what, command) => {
    await give({ do: 'ask', slot: 5 }, 'client')
    await give(command, 'staff-1')
    const text = await mailNow()
    expect(text).toContain('Open your page')
    expect(text).not.toContain(whom)
    expect(text).not.toContain('You can undo this')
  })
})

async function give(command: object, by: string): Promise<void> {
  const done = await commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by })
  if (!done.ok) throw new Error(`${JSON.stringify(command)}: ${done.error.code}, ${done.error.detail}`)
}

/** The text of the mail that goes now. */
async function mailNow(): Promise<string> {
  await attendAll(paper)
  const mime = Uint8Array.from(paper.mails.at(-1)?.mime ?? [])
  const { text } = await openMail({ course, attempt: AttemptId.parse('attempt-0000000000'), at: paper.now, mime })
  return text ?? ''
}
