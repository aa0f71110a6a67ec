import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import fc from 'fast-check'

import { appointmentWords } from '../../shared/mail/appointment-words.ts'
import { courseCalendar } from '../../shared/calendar/course-calendar.ts'
import type { WholeCourse } from '../../shared/course/course.ts'
import { plus } from '../../shared/time/instant.ts'
import { aHistory } from '../support/course-edits.ts'
import { at, sampleClient, sampleClinic } from '../support/sample-course.ts'

/**
 * Has a second, independent parser read the calendars of random courses over their changes: `--seed N --runs N`. It needs
 * Debian's python3-icalendar and python3-dateutil; another Python that has both may be named by PYTHON. The last line of
 * stdout tells how many courses and mails were read and how many were wrong; exit code 1 where any was.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string', default: '1000' } } })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const clinic = sampleClinic('harbour')
const client = sampleClient()
const words = appointmentWords(clinic, client)

console.error(`seed ${seed}`)
const cases = fc.sample(aHistory, { seed, numRuns: Number(values.runs) }).map((states, index) => ({
  name: `seed ${seed}, course ${index}`,
  mails: states.map((state) => ({ ics: mailOf(state), expected: expectedOf(state) })),
}))
const script = fileURLToPath(new URL('./check-calendars.py', import.meta.url))
const checked = spawnSync(process.env['PYTHON'] ?? '/usr/bin/python3', [script], {
  input: cases.map((one) => `${JSON.stringify(one)}\n`).join(''),
  stdio: ['pipe', 'inherit', 'inherit'],
})
process.exitCode = checked.status ?? 1

function mailOf({ course, slots }: WholeCourse): string {
  const now = plus(at('2026-09-01T09:00:00Z'), { minutes: course.revision })
  return courseCalendar({ clinic, client, course, slots, words, now })
}

function expectedOf({ slots }: WholeCourse): readonly (readonly [string, number, string])[] {
  return slots
    .filter(({ status }) => status !== 'cancelled' && status !== 'paused')
    .map((slot) => [slot.startsAt, slot.minutes, words.locationOf(slot)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}
