import { describe, expect, it } from 'vitest'

import { undoTime } from '../../shared/course/undo.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { jobOfClient } from '../../shared/store/job-of-client.ts'
import { plus } from '../../shared/time/instant.ts'
import { createMemoryTable } from '../support/memory-store.ts'
import { attendAfter, attendAt, client } from '../support/paper-course.ts'
import { scanTable, wordsOf } from '../support/scan-table.ts'
import { createTestTable } from '../support/test-table.ts'
import { canaries, liveWholeLife } from '../support/whole-life.ts'

const tables = {
  'in memory': async () => createMemoryTable(),
  'in DynamoDB': async () => {
    const table = await createTestTable()
    return { store: table.store, scan: () => scanTable(table) }
  },
}

describe.each(Object.entries(tables))('an erased client %s', (_where, open) => {
  it('is in no item of the table any more, though every kind of item told of the person', async () => {
    const { store, scan } = await open()
    const paper = await liveWholeLife(store)
    const known = wordsOf(await scan())
    for (const canary of Object.values(canaries)) expect(known).toContain(canary)
    expect(await eraseClient(paper.deps, client, 'client')).toEqual({ ok: true, value: null })
    await attendAfter(paper, undoTime)
    expect(await store.readJob(jobOfClient('erasure', client))).toMatchObject({ finishedAt: paper.now, rows: 2 })
    const left = wordsOf(await scan())
    for (const canary of Object.values(canaries)) expect(left).not.toContain(canary)
    expect(left).toContain(client)
  })
})

describe('an erased client', () => {
  it('is known of until the ten minutes are over', async () => {
    const { store, scan } = createMemoryTable()
    const paper = await liveWholeLife(store)
    await eraseClient(paper.deps, client, 'client')
    const last = plus(paper.now, { minutes: undoTime.minutes, seconds: -1 })
    await attendAt(paper, last)
    const known = wordsOf(scan())
    for (const canary of Object.values(canaries)) expect(known).toContain(canary)
  })
})
