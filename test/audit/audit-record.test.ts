import { describe, expect, it } from 'vitest'

import { brokenAt, withoutReason } from '../../shared/audit/audit-record.ts'
import { changePreferences } from '../../shared/client/change-preferences.ts'
import { act, confirm, mark } from '../support/act.ts'
import type { AuditRecord } from '../../shared/store/items.ts'
import { Instant } from '../../shared/time/instant.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { client, course, welcomeOne } from '../support/paper-course.ts'

const reason = 'asked for more time'

describe('brokenAt', () => {
  it('chains every act on a course, from its enrolment on', async () => {
    const records = await someActs()
    expect(records.map(({ act: what, revision, slot, by }) => [what, revision, slot, by])).toEqual([
      ['enrol', 1, null, 'staff-1'],
      ['mark-missed', 2, 3, 'staff-2'],
      ['mark-attended', 3, 3, 'staff-1'],
      ['confirm', 4, 5, 'client'],
      ['extend', 5, null, 'staff-1'],
      ['stop-all', 6, null, 'client'],
    ])
    expect(brokenAt(records)).toBeNull()
  })

  it('breaks from the record on that is altered in any field, taken out or put elsewhere', async () => {
    const records = await someActs()
    const altered: readonly Partial<AuditRecord>[] = [
      { by: 'staff-9' },
      { act: 'confirm' },
      { slot: 4 },
      { slot: null },
      { at: Instant.parse('2027-01-19T22:00:01Z') },
    ]
    for (const fields of altered) expect(brokenAt(records.with(1, merged(records[1], fields)))).toBe(1)
    expect(brokenAt(records.toSpliced(1, 1))).toBe(1)
    expect(brokenAt(records.toSpliced(1, 2, ...records.slice(1, 3).toReversed()))).toBe(1)
  })

  it('holds ids and codes only, but for the words of a reason', async () => {
    expect(JSON.stringify(await someActs())).not.toMatch(/Ana|Duarte|@/)
    expect((await someActs()).map(({ why }) => why)).toEqual([null, null, null, null, reason, null])
  })

  it('is whole without its reasons, of which nothing is left to try them by', async () => {
    const records = await someActs()
    const forgotten = records.map(withoutReason)
    expect(brokenAt(forgotten)).toBeNull()
    expect(forgotten[4]).toMatchObject({ why: null, whySalt: null, whyHash: records[4]?.whyHash })
    expect(JSON.stringify(forgotten)).not.toContain(records[4]?.whySalt)
  })

  it.each<[string, Partial<AuditRecord>]>([
    ['other words', { why: 'asked for less' }],
    ['another salt', { whySalt: 'AAAA' }],
    ['its words alone gone', { why: null }],
    ['another hash of its words', { whyHash: '00' }],
    ['a reason never given', { whyHash: null, why: null, whySalt: null }],
  ])('breaks where a reason has %s', async (_what, fields) => {
    const records = await someActs()
    expect(brokenAt(records.with(4, merged(records[4], fields)))).toBe(4)
  })
})

/** The audit of a course on which people acted, as it was written. */
async function someActs(): Promise<readonly AuditRecord[]> {
  const paper = await welcomeOne()
  const enrolled = await paper.store.readLastAudit(course)
  const records = enrolled === null ? [] : [enrolled]
  const store = meddlingStore(paper.store, (writes) => {
    for (const write of writes) if ('put' in write && write.put === 'audit') records.push(write.value)
  })
  const deps = { ...paper.deps, store }
  paper.now = Instant.parse('2027-01-19T22:00:00Z')
  await mark(deps, client, { slot: 3, as: 'missed', by: 'staff-2' })
  await mark(deps, client, { slot: 3, as: 'attended', by: 'staff-1' })
  await confirm(deps, client, { slot: 5, by: 'client' })
  await act(deps, client, { do: 'extend', to: 13, reason })
  await changePreferences(deps, client, { stop: 'all', by: 'client' })
  return records
}

function merged(record: AuditRecord | undefined, fields: Partial<AuditRecord>): AuditRecord {
  if (record === undefined) throw new Error('there is such a record')
  return { ...record, ...fields }
}
