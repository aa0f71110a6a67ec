import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { acknowledge } from '../../shared/command/acknowledge.ts'
import { importClients } from '../../shared/enrol/import-clients.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { undoErasure } from '../../shared/erase/undo-erasure.ts'
import { Instant } from '../../shared/time/instant.ts'
import { act } from '../support/act.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { attendAfter, attendAt, client } from '../support/paper-course.ts'
import { type PaperClinic, aClinicFile, openPaperClinic } from '../support/paper-rehearsal.ts'
import { createTestTable } from '../support/test-table.ts'

const by = 'staff-1'
let paper: PaperClinic

/** Twelve Tuesdays, 14:00, in a clinic that asks for confirmations, on DynamoDB Local. */
beforeEach(async () => {
  const { store } = await createTestTable()
  const file = aClinicFile({ closures: [], course: { confirm: true } })
  paper = openPaperClinic(file, Instant.parse('2026-12-28T20:00:00Z'), store)
  const imported = await importClients(paper.deps, { csv: csvText([aRow({ client_id: client })]), partial: false })
  expect(imported.ok).toBe(true)
  await attendAfter(paper, { minutes: 1 })
})

async function give(command: object): Promise<void> {
  const done = await act(paper.deps, client, CourseCommand.parse(command))
  if (!done.ok) throw new Error(done.error.detail)
}

/** The open alerts by code and slot, on the list and by their heads, which must agree. */
async function open(): Promise<readonly string[]> {
  const { items } = await paper.store.listAlerts(null, 100)
  const heads = await paper.store.listOpenAlerts()
  expect(heads.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  return items.map(({ code, slot }) => `${code} ${slot}`)
}

async function settled(): Promise<readonly string[]> {
  const { items } = await paper.store.listSettledAlerts(null, 100)
  expect(items.every(({ acknowledged, settledAt }) => !acknowledged && settledAt !== null)).toBe(true)
  return items.map(({ code, slot }) => `${code} ${slot}`)
}

describe('an alert whose cause is seen to', () => {
  it('leaves the list with the mark, and comes back when the mark is undone', async () => {
    await attendAt(paper, '2027-01-04T22:30:00Z')
    await attendAt(paper, '2027-01-06T23:00:00Z')
    expect(await open()).toEqual(['unconfirmed 1', 'unmarked 1'])
    await give({ do: 'mark', slot: 1, as: 'attended' })
    expect(await open()).toEqual([])
    expect(await settled()).toEqual(['unconfirmed 1', 'unmarked 1'])
    await give({ do: 'undo' })
    expect(await open()).toEqual(['unconfirmed 1', 'unmarked 1'])
    expect(await settled()).toEqual([])
    await give({ do: 'mark', slot: 1, as: 'missed' })
    expect(await open()).toEqual([])
  })

  it('leaves the list with the confirmation, the move and the cancellation of an unconfirmed session', async () => {
    await attendAt(paper, '2027-01-04T22:30:00Z')
    expect(await open()).toEqual(['unconfirmed 1'])
    await give({ do: 'confirm', slot: 1 })
    expect(await open()).toEqual([])
    await give({ do: 'undo' })
    expect(await open()).toEqual(['unconfirmed 1'])
    await give({ do: 'move', slot: 1, to: '2027-01-07T10:00' })
    expect(await open()).toEqual([])
    await attendAt(paper, '2027-01-06T22:30:00Z')
    expect(await open()).toEqual(['unconfirmed 1'])
    await give({ do: 'cancel', slot: 1, for: 'staff' })
    expect(await open()).toEqual([])
    expect(await settled()).toEqual(['unconfirmed 1', 'unconfirmed 1'])
  })

  it.each([
    ['is declined', { do: 'decline', slot: 4 }],
    ['is granted', { do: 'move', slot: 4, to: '2027-01-27T15:00' }],
    ['falls away with the session', { do: 'cancel', slot: 4, for: 'client' }],
  ])('leaves the list when the wish for another time %s, and comes back with its undo', async (_what, command) => {
    await give({ do: 'ask', slot: 4, parts: ['evening'] })
    expect(await open()).toEqual(['time-requested 4'])
    await attendAfter(paper, { minutes: 1 })
    await give(command)
    expect(await open()).toEqual([])
    await give({ do: 'undo' })
    expect(await open()).toEqual(['time-requested 4'])
  })

  it('gives way to the alert of a newer wish', async () => {
    await give({ do: 'ask', slot: 4, parts: ['evening'] })
    await attendAfter(paper, { minutes: 1 })
    await give({ do: 'ask', slot: 4, parts: ['morning'] })
    expect(await open()).toEqual(['time-requested 4'])
    expect(await settled()).toEqual(['time-requested 4'])
  })

  it('stays with whoever acknowledged it first', async () => {
    await attendAt(paper, '2027-01-04T22:30:00Z')
    await attendAt(paper, '2027-01-06T23:00:00Z')
    const [, unmarked] = (await paper.store.listAlerts(null, 9)).items
    await acknowledge(paper.deps, unmarked?.id ?? '', 'p-desk')
    await give({ do: 'mark', slot: 1, as: 'attended' })
    expect(await settled()).toEqual(['unconfirmed 1'])
    await give({ do: 'undo' })
    expect(await open()).toEqual(['unconfirmed 1'])
    expect(await paper.store.readAlert(unmarked?.id ?? '')).toMatchObject({ acknowledgedBy: 'p-desk', settledAt: null })
  })

  it('leaves the list when the course is ended or the client erased, and comes back when that is taken back', async () => {
    await give({ do: 'ask', slot: 4, parts: ['evening'] })
    await attendAt(paper, '2027-01-04T22:30:00Z')
    await attendAt(paper, '2027-01-06T23:00:00Z')
    const all = ['time-requested 4', 'unconfirmed 1', 'unmarked 1']
    expect((await open()).toSorted()).toEqual(all)
    await give({ do: 'end', left: 0, reason: 'moves away' })
    expect(await open()).toEqual([])
    await give({ do: 'undo' })
    expect((await open()).toSorted()).toEqual(all)
    expect((await eraseClient(paper.deps, client, by)).ok).toBe(true)
    expect(await open()).toEqual([])
    expect((await undoErasure(paper.deps, client, by)).ok).toBe(true)
    expect((await open()).toSorted()).toEqual(all)
  })

  it('leaves the list with the mark for which the completion waits', async () => {
    for (let slot = 1; slot <= 11; slot += 1) {
      paper.now = Instant.parse(
        new Date(Date.parse('2027-01-05T23:00:00Z') + (slot - 1) * 604_800_000).toJSON().replace('.000', ''),
      )
      await give({ do: 'mark', slot, as: 'attended' })
    }
    await attendAt(paper, '2027-03-24T18:00:00Z')
    expect((await open()).filter((line) => line.startsWith('unmarked'))).toEqual(['unmarked 12'])
    await give({ do: 'mark', slot: 12, as: 'attended' })
    expect((await open()).filter((line) => !line.startsWith('four-left'))).toEqual([])
  })
})
