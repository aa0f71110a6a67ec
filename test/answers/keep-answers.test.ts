import { beforeEach, describe, expect, it } from 'vitest'

import { keepAnswers } from '../../shared/answers/keep-answers.ts'
import { type SeenAnswers, seenOf } from '../../shared/answers/seen-answers.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import type { Answered } from '../../shared/store/items.ts'
import { plus } from '../../shared/time/instant.ts'
import { act } from '../support/act.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { type Answering, alertsOf, answering, client, course, phq9 } from './an-answering.ts'

let one: Answering
beforeEach(async () => {
  one = await answering('role-play')
})

describe('keepAnswers', () => {
  it('writes a draft over in place, settles it in place, and begins the next revision after that', async () => {
    await one.keep({ who: 'A' }, { settled: false })
    await one.keep({ who: 'A friend' }, { settled: false })
    expect(await one.kept()).toEqual(['1 draft v2'])
    await one.keep({ who: 'A friend', about: 'A visit' })
    expect(await one.kept()).toEqual(['1 settled v3'])
    await one.keep({ who: 'B' }, { settled: false })
    expect(await one.kept()).toEqual(['1 settled v3', '2 draft v1'])
    expect(await one.keep({ who: 'B' })).toMatchObject({ value: { revision: 2, version: 2, settled: true } })
  })

  it('leaves the draft of somebody else as it is', async () => {
    await one.keep({ who: 'A' }, { settled: false, by: 'staff-1' })
    await one.keep({ who: 'B' }, { settled: false })
    expect(await one.kept()).toEqual(['1 draft v1', '2 draft v1'])
  })

  it.each([true, false])('changes nothing when the same is said again (settled: %s)', async (settled) => {
    await one.keep({ who: 'A', about: 'B' })
    const again = await one.keep({ about: ' B ', who: 'A', hope: '' }, { settled, seen: 'none' })
    expect(again).toMatchObject({ ok: true, value: { revision: 1, version: 1, settled: true } })
    expect(await one.kept()).toEqual(['1 settled v1'])
  })

  it('keeps nothing of an empty worksheet where nothing was kept, and empties one that was', async () => {
    expect(await one.keep({ who: '  ' })).toEqual({ ok: true, value: null })
    expect(await one.kept()).toEqual([])
    await one.keep({ who: 'A' })
    expect(await one.keep({})).toMatchObject({ value: { revision: 2, answers: {} } })
  })

  it.each<{ seen: SeenAnswers; fits: boolean }>([
    { seen: 'any', fits: true },
    { seen: { revision: 1, version: 2 }, fits: true },
    { seen: { revision: 1, version: 1 }, fits: false },
    { seen: { revision: 2, version: 2 }, fits: false },
    { seen: 'none', fits: false },
  ])('after two autosaves takes an answer that saw $seen: $fits', async ({ seen, fits }) => {
    await one.keep({ who: 'A' }, { settled: false })
    await one.keep({ who: 'AB' }, { settled: false })
    const answer = await one.keep({ who: 'C' }, { seen })
    expect(answer).toMatchObject(fits ? { value: { answers: { who: 'C' } } } : { error: { code: 'changed-meanwhile' } })
    expect(await one.kept()).toEqual([fits ? '1 settled v3' : '1 draft v2'])
  })

  it('takes an answer that saw none only while there is none', async () => {
    expect(await one.keep({ who: 'A' }, { seen: { revision: 1, version: 1 } })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    })
    expect(await one.keep({ who: 'A' }, { seen: 'none' })).toMatchObject({ ok: true })
  })

  it('goes on from one autosave to the next by what each gave', async () => {
    let last: Answered | null = null
    for (const who of ['A', 'AB', 'ABC', 'ABC', '']) {
      const kept = await one.keep({ who }, { settled: false, seen: seenOf(last) })
      last = kept.ok ? kept.value : null
    }
    expect(last).toMatchObject({ revision: 1, version: 4, answers: {} })
  })

  it('lets one of two devices win that write at the same time, and tells the other', async () => {
    const { deps, store } = one.paper
    const place = { slot: 2, form: 'role-play', settled: false, seen: 'none', by: 'client' } as const
    const slower = meddlingStore(store, async (_, behind, count) => {
      if (count === 1) await keepAnswers({ ...deps, store: behind }, client, { ...place, answers: { who: 'first' } })
    })
    const late = await keepAnswers({ ...deps, store: slower }, client, { ...place, answers: { who: 'second' } })
    expect(late).toMatchObject({ error: { code: 'changed-meanwhile' } })
    expect(await store.readLastAnswered(course, 2, 'role-play')).toMatchObject({ answers: { who: 'first' } })
  })

  it('keeps nothing of a client who is erased while it is written', async () => {
    const { deps, store } = one.paper
    const slower = meddlingStore(store, async (_, behind, count) => {
      if (count === 1) await eraseClient({ ...deps, store: behind }, client, 'staff-1')
    })
    const given = {
      slot: 2,
      form: 'role-play',
      answers: { who: 'A' },
      settled: true,
      seen: 'any',
      by: 'client',
    } as const
    expect(await keepAnswers({ ...deps, store: slower }, client, given)).toMatchObject({
      error: { code: 'unknown-client' },
    })
    expect(await one.kept()).toEqual([])
  })

  it('refuses a cancelled slot and a closed course', async () => {
    await act(one.paper.deps, client, { do: 'cancel', slot: 2, for: 'staff' })
    expect(await one.keep({ who: 'A' })).toMatchObject({ error: { code: 'not-allowed' } })
    await act(one.paper.deps, client, { do: 'end', left: 0, reason: 'moves away' })
    expect(await one.keep({ who: 'A' })).toMatchObject({ error: { code: 'course-closed' } })
  })
})

describe('keepAnswers, of a measure', () => {
  beforeEach(async () => {
    one = await answering('phq-9')
  })

  it('takes no draft', async () => {
    expect(await one.keep(phq9(1), { settled: false })).toMatchObject({ error: { code: 'bad-input' } })
    expect(await alertsOf(one.paper)).toEqual([])
  })

  it('raises one urgent alert for each revision that calls for help, and none for a form that is sent twice', async () => {
    await one.keep(phq9(1))
    await one.keep(phq9(1))
    expect(await alertsOf(one.paper)).toHaveLength(1)
    await one.keep(phq9(2))
    expect(await alertsOf(one.paper)).toHaveLength(2)
    await one.keep(phq9(0))
    expect(await alertsOf(one.paper)).toHaveLength(2)
  })

  it('takes the same answers as new ones after ten minutes', async () => {
    await one.keep(phq9(1))
    one.paper.now = plus(one.paper.now, { minutes: 10 })
    await one.keep(phq9(1))
    expect(await one.kept()).toEqual(['1 settled v1'])
    one.paper.now = plus(one.paper.now, { seconds: 1 })
    await one.keep(phq9(1))
    expect(await one.kept()).toEqual(['1 settled v1', '2 settled v1'])
    expect(await alertsOf(one.paper)).toHaveLength(2)
  })
})
