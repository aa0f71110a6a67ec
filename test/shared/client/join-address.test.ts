import { beforeEach, describe, expect, it } from 'vitest'

import { addressIdOf } from '../../../shared/address/address-id.ts'
import type { Client } from '../../../shared/course/client.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { checkCsv } from '../../../shared/enrol/check-csv.ts'
import { enrol } from '../../../shared/enrol/enrol.ts'
import { briefPause } from '../../../shared/ports/pause.ts'
import type { Store, Write } from '../../../shared/store/store.ts'
import { act } from '../../support/act.ts'
import { sampleAddressKey } from '../../support/address-key.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { meddlingStore } from '../../support/meddling-store.ts'
import { attendAfter, client as ana, enrolOne } from '../../support/paper-course.ts'
import type { PaperClinic } from '../../support/paper-rehearsal.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { createTestTable } from '../../support/test-table.ts'

const email = 'ana@clients.example'
let paper: PaperClinic

/** Ana, the one client of her address. */
beforeEach(async () => {
  paper = await enrolOne({ email, content: 'full' })
})

describe('joinAddress, by enrolment', () => {
  it('notes the first client of an address, whose alone it is', async () => {
    expect(await entryOf(email)).toMatchObject({ clients: [ana], version: 1 })
    expect(await known(ana)).toMatchObject({ sharedAddress: false, version: 1 })
  })

  it('has both share it with a second client, however the address is typed, and no claim of before hold', async () => {
    await enrolRow('c-002', { email: 'Ana@CLIENTS.example', first_session: '2027-01-05T10:00' })
    expect(await entryOf(email)).toMatchObject({ clients: [ana, 'c-002'], version: 2 })
    expect(await known('c-002')).toMatchObject({ sharedAddress: true, version: 1 })
    expect(await known(ana)).toMatchObject({ sharedAddress: true, mailVersion: 2, version: 2 })
    expect((await paper.store.write([{ check: 'client', id: ana, mailVersion: 1 }])).ok).toBe(false)
  })

  it('leaves those alone who share it already when a third one comes', async () => {
    await enrolRow('c-002', { email, first_session: '2027-01-05T10:00' })
    const before = [await known(ana), await known('c-002')]
    await enrolRow('c-003', { email, first_session: '2027-01-05T15:00' })
    expect([await known(ana), await known('c-002')]).toEqual(before)
    expect(await known('c-003')).toMatchObject({ sharedAddress: true })
  })

  it('changes nothing of the address by a second course of the same client', async () => {
    await endCourse()
    await enrolRow(ana, { email, first_session: '2027-02-02T14:00' })
    expect(await entryOf(email)).toMatchObject({ clients: [ana], version: 1 })
    expect(await known(ana)).toMatchObject({ sharedAddress: false, courses: 2 })
  })

  it('keeps an address shared after the others have gone, since they have read it', async () => {
    await enrolRow('c-002', { email, first_session: '2027-01-05T10:00' })
    await endCourse()
    await endCourse('c-002')
    await enrolRow('c-002', { email: 'bo@clients.example', first_session: '2027-02-02T10:00' })
    await enrolRow(ana, { email, first_session: '2027-02-02T14:00' })
    expect(await entryOf(email)).toMatchObject({ clients: [ana] })
    expect(await known(ana)).toMatchObject({ sharedAddress: true })
  })

  it('moves a client who enrols again with another address, which is shared by its own clients only', async () => {
    await enrolRow('c-002', { email, first_session: '2027-01-05T10:00' })
    await endCourse()
    await enrolRow(ana, { email: 'new@clients.example', first_session: '2027-02-02T14:00' })
    expect(await entryOf(email)).toMatchObject({ clients: ['c-002'] })
    expect(await entryOf('new@clients.example')).toMatchObject({ clients: [ana], version: 1 })
    expect(await known(ana)).toMatchObject({ sharedAddress: false })
    expect(await known('c-002')).toMatchObject({ sharedAddress: true })
  })

  it('takes one transaction of under 100 actions, also where it moves and is shared', async () => {
    await enrolRow('c-002', { email: 'bo@clients.example', first_session: '2027-01-05T10:00' })
    await endCourse()
    const transactions: (readonly Write[])[] = []
    const store = meddlingStore(paper.store, (writes) => void transactions.push(writes))
    const more = { email: 'bo@clients.example', first_session: '2027-02-02T14:00', sessions: '16' }
    await enrolRow(ana, more, store)
    expect(transactions.map(({ length }) => length)).toEqual([38])
  })

  it('has all share who come at the same time', async () => {
    const { store } = await createTestTable()
    const clinic = sampleClinic('harbour', { closures: [] })
    const deps = { ...paper.deps, store, clinic, pause: briefPause }
    const rows = ['09', '10', '11', '13', '15'].map((hour, index) =>
      aRow({ client_id: `c-${index}`, email, first_session: `2027-01-05T${hour}:00` }),
    )
    const { good } = await checkCsv({ clinic, store, now: paper.now }, csvText(rows))
    expect(await Promise.all(good.map(({ enrolment }) => enrol(deps, enrolment, 'staff-1')))).toMatchObject(
      rows.map(() => ({ ok: true })),
    )
    const clients = await Promise.all(rows.map((_, index) => store.readClient(ClientId.parse(`c-${index}`))))
    expect(clients.map((client) => client?.sharedAddress)).toEqual(rows.map(() => true))
    expect((await entryOf(email, store))?.clients.toSorted()).toEqual(clients.map((client) => client?.id))
  })
})

async function entryOf(address: string, store: Store = paper.store) {
  return store.readAddress(addressIdOf(address, await sampleAddressKey()))
}

async function known(id: string): Promise<Client> {
  const client = await paper.store.readClient(ClientId.parse(id))
  if (client === null) throw new Error(`there is no client ${id}`)
  return client
}

async function enrolRow(id: string, cells: Readonly<Record<string, string>>, store: Store = paper.store) {
  const { good, errors } = await checkCsv({ ...paper, store }, csvText([aRow({ client_id: id, ...cells })]))
  expect(errors).toEqual([])
  for (const { enrolment } of good)
    expect(await enrol({ ...paper.deps, store }, enrolment, 'staff-1')).toMatchObject({ ok: true })
}

async function endCourse(id: string = ana): Promise<void> {
  const ended = await act(paper.deps, ClientId.parse(id), { do: 'end', left: 0, reason: 'moves away' })
  expect(ended).toMatchObject({ ok: true })
  await attendAfter(paper, { hours: 1 })
}
