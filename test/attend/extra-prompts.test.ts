import { describe, expect, it } from 'vitest'

import { sampleClinic } from '../support/sample-course.ts'
import { diaryCard } from '../support/extras.ts'
import { attendAt, enrolOne, entryOf, stateOf } from '../support/paper-course.ts'
import { rowsOf, runWithMarks } from '../support/paper-rehearsal.ts'

const { title } = diaryCard.texts.en
const card = { ...diaryCard, at: { sessions: [5, 7] } }

async function taken(content: 'full' | 'neutral', lines: Parameters<typeof runWithMarks>[1] = []) {
  const paper = await enrolOne({ content, area: 'grief' }, { protocol: { extra: [card] } })
  await runWithMarks(paper, lines)
  const mails = paper.mails.map(({ mime, tags }) => ({
    tags,
    text: Buffer.from(mime).toString('utf8').replaceAll('=\r\n', ''),
  }))
  const besides = (await stateOf(paper)).slots.flatMap(({ id, ledger }) => {
    const entry = ledger['prompt']
    return entry?.state === 'sent' && entry.told.beside.length > 0 ? [{ id, beside: entry.told.beside }] : []
  })
  return { paper, mails, besides }
}

describe('attendCourse, in a clinic that adds a prompt to two sessions', () => {
  it('sends it along with their own prompts, by consent in the mail', async () => {
    const { paper, mails, besides } = await taken('full')
    expect(besides).toStrictEqual([
      { id: 5, beside: ['extra.diary-card'] },
      { id: 7, beside: ['extra.diary-card'] },
    ])
    const withCard = mails.filter(({ text }) => text.includes(title))
    expect(withCard.map(({ tags }) => tags['kind'])).toStrictEqual(['prompt', 'prompt'])
    const prompts = (await rowsOf(paper)).messages.filter(({ kind }) => kind === 'prompt')
    expect(prompts.every(({ area }) => area === 'grief')).toBe(true)
  })

  it('keeps it behind the link where a client has agreed to no more', async () => {
    const { mails, besides } = await taken('neutral')
    expect(besides.map(({ id }) => id)).toStrictEqual([5, 7])
    expect(mails.filter(({ text }) => text.includes(title))).toStrictEqual([])
  })

  it('sends it again for the session that makes up for a missed one', async () => {
    const { besides } = await taken('full', [
      { at: '2027-02-02T23:30:00Z', do: 'mark', client: 'c-001', slot: 5, as: 'missed' },
    ])
    expect(besides.map(({ id }) => id)).toStrictEqual([5, 6, 8])
  })

  it('goes with a welcome that carries the prompt of the first session', async () => {
    const first = { ...diaryCard, at: { sessions: [1] } }
    const paper = await enrolOne(
      { content: 'full', first_session: '2026-12-30T10:00' },
      { protocol: { extra: [first] } },
    )
    await attendAt(paper, '2026-12-28T20:00:00Z')
    const [welcome] = paper.mails.map(({ mime }) => Buffer.from(mime).toString('utf8').replaceAll('=\r\n', ''))
    expect(welcome).toContain(title)
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ told: { beside: ['extra.diary-card'] } })
  })

  it('is what the sample clinic does with its thought record', () => {
    expect(sampleClinic('thames').protocol.extra.map(({ key, at }) => [key, at.sessions])).toStrictEqual([
      ['thought-record', [6, 8]],
    ])
  })
})
