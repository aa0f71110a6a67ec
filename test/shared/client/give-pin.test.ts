import { randomBytes } from 'node:crypto'

import { beforeEach, describe, expect, it } from 'vitest'

import { givePin } from '../../../shared/client/give-pin.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { undoTime } from '../../../shared/course/undo.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { tryPin } from '../../../shared/pin/try-pin.ts'
import { act } from '../../support/act.ts'
import { meddlingStore } from '../../support/meddling-store.ts'
import { attendAfter, client, course, enrolOne, stateOf } from '../../support/paper-course.ts'
import type { PaperClinic } from '../../support/paper-rehearsal.ts'

const by = 'front-desk'
let paper: PaperClinic
const deps = () => ({ ...paper.deps, randomBytes })
const known = async () => (await stateOf(paper)).client

beforeEach(async () => {
  paper = await enrolOne()
})

describe('givePin', () => {
  it('gives a PIN that is right from then on, noted in the audit and nowhere told', async () => {
    expect(await givePin(deps(), client, { pin: '4711', by })).toEqual({ ok: true, value: null })
    expect(await tryPin(deps(), await known(), '4711')).toBe('right')
    const audit = await paper.store.readLastAudit(course)
    expect(audit).toMatchObject({ act: 'pin-given', by, revision: 2, slot: null, why: null })
    expect(JSON.stringify([audit, await stateOf(paper)])).not.toContain('4711')
    expect((await paper.store.listAlerts(null, 10)).items).toEqual([])
  })

  it('gives another in its place, and the tries back that were used up on the one before', async () => {
    await givePin(deps(), client, { pin: '4711', by })
    for (let tried = 0; tried < 6; tried += 1) await tryPin(deps(), await known(), '0000')
    expect(await tryPin(deps(), await known(), '4711')).toBe('locked')
    await givePin(deps(), client, { pin: '0815', by })
    expect(await tryPin(deps(), await known(), '4711')).toBe('wrong')
    expect(await tryPin(deps(), await known(), '0815')).toBe('right')
  })

  it('takes it away, once', async () => {
    await givePin(deps(), client, { pin: '4711', by })
    for (let times = 0; times < 2; times += 1) await givePin(deps(), client, { pin: null, by })
    expect(await known()).toMatchObject({ pin: null, version: 3 })
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'pin-removed', revision: 3 })
  })

  it('comes through although others write at the same time', async () => {
    const store = meddlingStore(paper.store, async (_writes, real, count) => {
      const there = await real.readClient(client)
      if (count === 1 && there !== null)
        await real.write([{ put: 'client', value: { ...there, version: there.version + 1 }, was: there.version }])
    })
    expect(await givePin({ ...deps(), store }, client, { pin: '4711', by })).toMatchObject({ ok: true })
    expect(await known()).toMatchObject({ version: 3 })
  })

  it('gives one also to a client whose course is over, who still has pages', async () => {
    await act(paper.deps, client, { do: 'end', left: 0, reason: 'moves away' })
    await attendAfter(paper, { hours: 1 })
    expect(await givePin(deps(), client, { pin: '4711', by })).toMatchObject({ ok: true })
    expect(await tryPin(deps(), await known(), '4711')).toBe('right')
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'pin-given', by })
  })

  it.each(['123', '123456789', 'abcd', ''])('refuses what is no PIN, without repeating it: %j', async (pin) => {
    const refused = await givePin(deps(), client, { pin, by })
    expect(refused).toEqual({ ok: false, error: { code: 'bad-input', detail: 'a PIN is 4 to 8 digits' } })
    expect((await known()).pin).toBeNull()
  })

  it('knows no client who never was or who was erased, of whom no PIN is left', async () => {
    await givePin(deps(), client, { pin: '4711', by })
    await eraseClient(paper.deps, client, by)
    await attendAfter(paper, undoTime)
    expect((await known()).pin).toBeNull()
    for (const id of [client, ClientId.parse('c-999')])
      expect(await givePin(deps(), id, { pin: '4711', by })).toMatchObject({ error: { code: 'unknown-client' } })
  })
})
