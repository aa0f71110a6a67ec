import { describe, expect, it } from 'vitest'

import { plus } from '../../shared/time/instant.ts'
import { alertsOf, answering, course, phq9 } from './an-answering.ts'

describe('restoreAnswers', () => {
  it('puts back what the revision before held, as a settled revision; and once more what was taken back', async () => {
    const { keep, restore, kept } = await answering('role-play')
    await keep({ who: 'A' })
    await keep({ who: 'B' })
    expect(await restore()).toMatchObject({ value: { revision: 3, settled: true, answers: { who: 'A' } } })
    expect(await restore()).toMatchObject({ value: { revision: 4, settled: true, answers: { who: 'B' } } })
    expect(await kept()).toEqual(['1 settled v1', '2 settled v1', '3 settled v1', '4 settled v1'])
  })

  it('takes a draft back as well', async () => {
    const { keep, restore } = await answering('role-play')
    await keep({ who: 'A' })
    await keep({ who: 'B' }, { settled: false })
    await keep({ who: 'BC' }, { settled: false })
    expect(await restore()).toMatchObject({ value: { revision: 3, settled: true, answers: { who: 'A' } } })
  })

  it.each([
    { form: 'role-play', first: { who: 'A' }, nothing: {} },
    { form: 'phq-9', first: phq9(1), nothing: [] },
  ])('puts nothing in place of the first answers to $form, whose alert stays', async ({ form, first, nothing }) => {
    const { keep, restore, paper } = await answering(form)
    await keep(first)
    const raised = await alertsOf(paper)
    expect(await restore()).toMatchObject({ value: { revision: 2, answers: nothing, total: null } })
    expect(await alertsOf(paper)).toEqual(raised)
    expect(raised).toHaveLength(form === 'phq-9' ? 1 : 0)
  })

  it('raises an alert again for answers that call for help and are put back', async () => {
    const { keep, restore, paper } = await answering('phq-9')
    await keep(phq9(1))
    await keep(phq9(0))
    expect(await restore()).toMatchObject({ value: { revision: 3, answers: phq9(1), total: 1 } })
    expect(await alertsOf(paper)).toHaveLength(2)
  })

  it.each([
    { minutes: 10, seconds: 0, fits: true },
    { minutes: 10, seconds: 1, fits: false },
  ])('does so $minutes:$seconds minutes after the last change: $fits', async ({ minutes, seconds, fits }) => {
    const { keep, restore, paper } = await answering('role-play')
    await keep({ who: 'A' })
    paper.now = plus(paper.now, { minutes, seconds })
    expect(await restore()).toMatchObject(fits ? { ok: true } : { error: { code: 'nothing-to-undo' } })
  })

  it('takes back nothing of what others wrote, and nothing where there is nothing', async () => {
    const { keep, restore, paper } = await answering('role-play')
    expect(await restore()).toMatchObject({ error: { code: 'nothing-to-undo' } })
    await keep({ who: 'A' }, { by: 'staff-1' })
    expect(await restore()).toMatchObject({ error: { code: 'nothing-to-undo' } })
    expect(await restore({ by: 'staff-1' })).toMatchObject({ ok: true })
    expect(await paper.store.readLastAnswered(course, 2, 'role-play')).toMatchObject({ revision: 2, by: 'staff-1' })
  })

  it('refuses where other answers are there than were seen', async () => {
    const { keep, restore, kept } = await answering('role-play')
    await keep({ who: 'A' })
    await keep({ who: 'B' })
    expect(await restore({ seen: { revision: 1, version: 1 } })).toMatchObject({ error: { code: 'changed-meanwhile' } })
    expect(await kept()).toHaveLength(2)
    expect(await restore({ seen: { revision: 2, version: 1 } })).toMatchObject({ ok: true })
  })
})
