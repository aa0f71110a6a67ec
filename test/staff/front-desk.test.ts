import { beforeAll, describe, expect, it } from 'vitest'

import { operations } from '../../shared/api/operations.ts'
import { AttemptId, SlotId } from '../../shared/course/ids.ts'
import { Entry } from '../../shared/course/ledger.ts'
import { consolePages } from '../../shared/pages/console/console-pages.ts'
import { canaries, clinicalWords } from '../support/canary/words.ts'
import { people } from '../support/console-world.ts'
import { operationReach, pageReach } from '../support/roles/ask-as.ts'
import type { Column } from '../support/roles/role-table.ts'
import { type Moment, openTwoCaseloads } from '../support/roles/two-caseloads.ts'
import { at, sentEntry } from '../support/sample-course.ts'

const prompted = AttemptId.parse('0f0f0f0f-2222-4222-8333-444444444444')
const mailPath = `courses/c-001.1/mails/${prompted}`

/** Whatever answers the console and the API have for a role about t-1's course, by what was asked. */
async function answersFor(column: Column, open: () => Moment): Promise<ReadonlyMap<string, string>> {
  const reachables = [
    ...consolePages.map(({ path }) => `GET ${path === '' ? '/' : path}`).map((row) => [row, pageReach(row)] as const),
    ...operations.map(({ id }) => [id, operationReach(id)] as const),
  ]
  const asked = reachables.map(async ([of, { ask }]) => {
    const { text } = await ask({ moment: open(), column, target: 'own' })
    return [of, text] as const
  })
  return new Map(await Promise.all(asked))
}

/** All that is clinical in a course: its focus, a technique, scores, what was answered, why it is longer, a prompt. */
async function treat({ api: { ask, store } }: Moment): Promise<void> {
  const post = async (path: string, body: object) =>
    expect((await ask('POST', `/api/clients/c-001/${path}`, { body })).status).toBe(200)
  await post('commands', { do: 'focus', area: 'grief', second: 'role-dispute' })
  await post('commands', { do: 'technique', slot: 9, technique: 'decision-analysis' })
  await post('commands', { do: 'extend', to: 14, reason: canaries.reason })
  await post('answers', { slot: 6, form: 'gad-7', answers: [3, 3, 3, 3, 3, 3, 3] })
  await post('answers', { slot: 6, form: 'role-play', answers: { who: canaries.answer } })
  const [slot] = (await store.listSlots(people.course)).filter(({ id }) => id === SlotId.parse(7))
  if (slot === undefined) throw new Error('the sample course has a seventh slot')
  const sent = sentEntry({ kind: 'prompt', attempt: prompted, slot: 7 })
  const told = 'told' in sent ? sent.told : null
  const entry = Entry.parse({ ...sent, told: { ...told, area: 'grief', technique: 'decision-analysis' } })
  const mime = Buffer.from(`Subject: Your appointment\r\n\r\n${canaries.ownWords}`)
  const written = await store.write([
    { put: 'slot', value: { ...slot, ledger: { prompt: entry }, version: slot.version + 1 }, was: slot.version },
    { put: 'mail', value: { course: slot.course, attempt: prompted, at: at('2027-02-21T18:00:00Z'), mime } },
  ])
  expect(written.ok).toBe(true)
}
