import { describe, expect, it } from 'vitest'

import { askStack } from '../../../infra/transfer/ask-stack.ts'
import { exportClinic, importClinic } from '../../../infra/transfer/move-clinic.ts'
import { type ApiWorld, createApiWorld } from '../../support/api-world.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { sendTo } from '../../support/send-to-world.ts'

/** Asks the API of a world as an admin, as the command does over the network. */
function asking(world: ApiWorld, sent: string[] = []) {
  return askStack('https://stack.example/', 'a-token', sendTo(world, sent))
}

async function emptyWorld(): Promise<ApiWorld> {
  return createApiWorld({ deps: (deps) => ({ ...deps, store }) })
}
const store = createMemoryStore()

describe('a clinic moved by the commands', () => {
  it('is refused while it sends; then it comes whole, and sending is off', async () => {
    const old = await createApiWorld()
    const sending = await exportClinic(asking(old))
    if (!sending.ok) throw new Error(sending.error)
    const fresh = await emptyWorld()
    expect(await importClinic(asking(fresh), sending.value, { isRestore: false })).toMatchObject({ ok: false })
    await old.ask('PUT', '/api/sending', { body: { on: false } })
    const file = await exportClinic(asking(old))
    if (!file.ok) throw new Error(file.error)
    const taken = await importClinic(asking(fresh), file.value, { isRestore: false })
    expect(taken).toMatchObject({ ok: true, value: { client: 1, course: 1, slot: 12, mail: 1 } })
    const again = await exportClinic(asking(fresh))
    expect(again.ok ? again.value.slice(1, -1) : []).toEqual(file.value.slice(1, -1))
    expect(await store.readClinic()).toMatchObject({ sending: false, filling: null })
  })

  it('sends nothing at all of a file that is broken', async () => {
    const sent: string[] = []
    const read = await importClinic(asking(await emptyWorld(), sent), ['{}', '{}'], { isRestore: true })
    expect([read, sent]).toMatchObject([{ ok: false, error: 'line 1: no header that this version reads' }, []])
  })
})
