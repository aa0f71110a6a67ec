import type { CourseCommand } from '../../shared/change/course-command.ts'
import { askAddress } from '../../shared/client/ask-address.ts'
import { givePin } from '../../shared/client/give-pin.ts'
import { takeAnswers } from '../../shared/command/take-answers.ts'
import { importClients } from '../../shared/enrol/import-clients.ts'
import { act } from './act.ts'
import { aRow, csvText } from './clients-csv.ts'
import { attendAfter, attendAt, client } from './paper-course.ts'
import { type PaperClinic, aClinicFile, attendAll, openPaperClinic } from './paper-rehearsal.ts'
import type { Store } from '../../shared/store/store.ts'
import { Instant } from '../../shared/time/instant.ts'
import { WallTime } from '../../shared/time/wall-time.ts'

/** Words that stand nowhere but in what is known of one person. */
export const canaries = {
  name: 'Xanthippe',
  address: 'quill.example',
  newAddress: 'seaside-house.example',
  pin: '"pin":{',
  reason: 'to the seaside',
  override: 'after the theatre',
  area: 'grief',
  secondArea: 'role-dispute',
  technique: 'clarification',
  indication: 'life-transition',
  wish: 'evening',
  measure: 'gad-7',
  answer: 'my late aunt',
  content: '"full"',
} as const

const person = {
  client_id: client,
  name: 'Xanthippe Quill',
  email: 'xanthippe@quill.example',
  area: canaries.area,
  indication: canaries.indication,
  content: 'full',
  measures: 'gad-7',
}

/**
 * A clinic with one client of whom all is known that can be: enrolled from a file, in a second course after one that was
 * ended, with mails sent, answers, a wish for another time, a focus and a technique, reasons, and an action to undo.
 */
export async function liveWholeLife(store?: Store): Promise<PaperClinic> {
  const paper = openPaperClinic(aClinicFile({ closures: [] }), Instant.parse('2026-12-28T20:00:00Z'), store)
  await enrolFrom(paper, { ...person, first_session: '2027-01-05T14:00' })
  await attendAt(paper, '2027-01-03T22:00:00Z')
  await writeDown(paper, 1)
  // A session of the middle phase, whose prompt is about the focus.
  await attendAt(paper, '2027-01-24T22:00:00Z')
  await must(paper, { do: 'end', left: 0, reason: `moves ${canaries.reason}` })
  await attendAfter(paper, { hours: 1 })
  await enrolFrom(paper, { ...person, first_session: '2027-02-02T14:00' })
  await attendAt(paper, '2027-02-01T14:00:00Z')
  await writeDown(paper, 1)
  await must(paper, { do: 'extend', to: 13, reason: `moved ${canaries.reason}` })
  await askAddress(paper.deps, client, { email: 'x@seaside-house.example', by: 'client' })
  await givePin(paper.deps, client, { pin: '4711', by: 'staff-1' })
  const override = `only ${canaries.override}`
  await must(paper, { do: 'move', slot: 6, to: WallTime.parse('2027-03-09T20:00'), scope: 'one', override })
  await must(paper, { do: 'focus', area: canaries.area, second: canaries.secondArea })
  await must(paper, { do: 'technique', slot: 5, technique: canaries.technique })
  const wishes = { times: [], weekdays: ['thu' as const], parts: [canaries.wish] }
  await must(paper, { do: 'ask', slot: 7, ...wishes })
  await attendAfter(paper, { minutes: 1 })
  return paper
}

async function must({ deps }: PaperClinic, command: CourseCommand): Promise<void> {
  const done = await act(deps, client, command)
  if (!done.ok) throw new Error(`${command.do}: ${done.error.detail}`)
}

/** The answers to a measure and a worksheet. */
async function writeDown({ deps }: PaperClinic, slot: number): Promise<void> {
  await takeAnswers(deps, client, { slot, form: canaries.measure, answers: [1, 1, 1, 1, 1, 1, 1], by: 'client' })
  const answers = { notice: `the day of ${canaries.answer}` }
  const kept = await takeAnswers(deps, client, { slot, form: 'relationships-map', answers, by: 'client' })
  if (!kept.ok) throw new Error(kept.error.detail)
}

async function enrolFrom(paper: PaperClinic, row: Readonly<Record<string, string>>): Promise<void> {
  const imported = await importClients(paper.deps, { csv: csvText([aRow(row)]), partial: false })
  if (!imported.ok) throw new Error(imported.errors.map(({ message }) => message).join('\n'))
  await attendAll(paper)
}
