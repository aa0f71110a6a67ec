import { describe, expect, it } from 'vitest'

import { addressIdOf } from '../../../shared/address/address-id.ts'
import { leaveAddress, withoutClient } from '../../../shared/client/leave-address.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { undoTime } from '../../../shared/course/undo.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { jobOfClient } from '../../../shared/store/job-of-client.ts'
import { runJob } from '../../../shared/job/run-job.ts'
import { plus } from '../../../shared/time/instant.ts'
import { meddlingStore } from '../../support/meddling-store.ts'
import { sampleAddressKey } from '../../support/address-key.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { client, enrolOne } from '../../support/paper-course.ts'
import { anAddress } from '../../store/samples.ts'

const other = ClientId.parse('c-002')
const email = 'ana@clients.example'

describe('withoutClient', () => {
  it('takes one out of those who share, and leaves an entry alone that does not name them', () => {
    const entry = anAddress({ clients: [client, other], version: 4 })
    expect(withoutClient(entry, client)).toEqual({ ...entry, clients: [other], version: 5 })
    expect(withoutClient(anAddress({ clients: [other] }), client)).toBeNull()
  })
})

describe('leaveAddress', () => {
  it.each([
    ['no entry', { id: client, email }],
    ['no address, being erased', { id: client, email: '' }],
  ])('writes nothing for a client with %s', async (_what, about) => {
    expect(await leaveAddress({ store: createMemoryStore(), addressKey: sampleAddressKey }, about)).toEqual([])
  })

  it('is done by the very transaction that forgets an erased client, also where another joins meanwhile', async () => {
    const paper = await enrolOne({ email })
    const id = addressIdOf(email, await sampleAddressKey())
    let hasJoined = false
    const store = meddlingStore(paper.store, async (writes, real) => {
      const entry = await real.readAddress(id)
      if (hasJoined || entry === null || !writes.some((write) => 'put' in write && write.put === 'address')) return
      hasJoined = true
      const joined = { ...entry, clients: [...entry.clients, other], version: entry.version + 1 }
      await real.write([{ put: 'address', value: joined, was: entry.version }])
    })
    expect(await eraseClient(paper.deps, client, 'staff-1')).toMatchObject({ ok: true })
    expect(await paper.store.readAddress(id)).toMatchObject({ clients: [client] })
    paper.now = plus(paper.now, undoTime)
    await runJob({ ...paper.deps, store }, jobOfClient('erasure', client))
    expect(await paper.store.readAddress(id)).toMatchObject({ clients: [other], version: 3 })
    expect(await paper.store.readClient(client)).toMatchObject({ email: '', sharedAddress: false })
  })
})
