import { beforeAll, describe, expect, it } from 'vitest'

import { operations } from '../../shared/api/operations.ts'
import { AttemptId, CourseId, SlotId } from '../../shared/course/ids.ts'
import { Entry } from '../../shared/course/ledger.ts'
import { consolePages } from '../../shared/pages/console/console-pages.ts'
import { canaries, canariesIn, clinicalWords } from '../support/canary/words.ts'
import { operationReach, pageReach } from '../support/roles/ask-as.ts'
import type { Column } from '../support/roles/role-table.ts'
import { type Moment, openTwoCaseloads } from '../support/roles/two-caseloads.ts'
import { at, sentEntry } from '../support/sample-course.ts'

const prompted = AttemptId.parse('0f0f0f0f-2222-4222-8333-444444444444')
const course = CourseId.parse('c-001.1')

/** Whatever answers the console and the API have for a role about t-1's course, by what was asked. */
async function answersFor(column: Column, open: () => Moment): Promise<ReadonlyMap<string, string>> {
  const prompt = `courses/${course}/mails/${prompted}`
  const reachables = [
    ...[prompt, `${prompt}/html`, 'courses/:course/do/focus'].map((path) => [path, pageReach(`GET ${path}`)] as const),
    ...consolePages.map(([path]) => `GET ${path === '' ? '/' : path}`).map((row) => [row, pageReach(row)] as const),
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
  const slot = (await store.listSlots(course)).find(({ id }) => id === SlotId.parse(7))
  if (slot === undefined) throw new Error('the sample course has a seventh slot')
  const sent = sentEntry({ kind: 'prompt', attempt: prompted, slot: 7 })
  const told = 'told' in sent ? sent.told : null
  const entry = Entry.parse({ ...sent, told: { ...told, area: 'grief', technique: 'decision-analysis' } })
  const mime = Buffer.from(`Subject: Your appointment\r\n\r\n${canaries.ownWords}`)
  const written = await store.write([
    {
      put: 'slot',
      value: { ...slot, ledger: { ...slot.ledger, prompt: entry }, version: slot.version + 1 },
      was: slot.version,
    },
    { put: 'mail', value: { course: slot.course, attempt: prompted, at: at('2027-02-21T18:00:00Z'), mime } },
  ])
  expect(written.ok).toBe(true)
}

/** What a text has more of than another one, word by word. */
function moreIn(text: string, before: string): readonly string[] {
  const were = clinicalWords(before)
  const more = [...clinicalWords(text)].filter(([word, count]) => count > (were.get(word) ?? 0)).map(([word]) => word)
  return [...more, ...canariesIn(text)]
}

let plain: () => Moment
let treated: () => Moment

beforeAll(async () => {
  plain = await openTwoCaseloads()
  treated = await openTwoCaseloads(treat)
})

async function toldTo(column: Column): Promise<ReadonlyMap<string, readonly string[]>> {
  const [before, after] = await Promise.all([answersFor(column, plain), answersFor(column, treated)])
  return new Map([...after].map(([of, text]) => [of, moreIn(text, before.get(of) ?? '')]))
}

describe('what is clinical in a course', () => {
  it('is told the front desk by no page and no operation', async () => {
    const leaks = [...(await toldTo('front-desk'))].filter(([, words]) => words.length > 0)
    expect(leaks).toEqual([])
  })

  it('would be seen to be told: the therapist reads it', async () => {
    const seen = await toldTo('therapist')
    expect(seen.get('readCourse')).toEqual(expect.arrayContaining(['grief', 'role-dispute', 'decision-analysis']))
    expect(seen.get('listAnswers')).toEqual(expect.arrayContaining(['gad-7', 'answer']))
    expect(seen.get('GET courses/:course')).toEqual(expect.arrayContaining(['grief']))
    expect(seen.get(`courses/${course}/mails/${prompted}`)).toContain('ownWords')
  })
})
