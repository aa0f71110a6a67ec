import { describe, expect, it } from 'vitest'

import { auditRecord } from '../../shared/audit/audit-record.ts'
import { checkChain } from '../../shared/audit/check-chain.ts'
import { CourseId } from '../../shared/course/ids.ts'
import type { AuditRecord } from '../../shared/store/items.ts'
import { at } from '../support/sample-course.ts'

const course = CourseId.parse('c-001.1')

function chainOf(count: number): readonly AuditRecord[] {
  return Array.from({ length: count }, (_, index) => index + 1).reduce<readonly AuditRecord[]>((chain, revision) => {
    const act = { course, revision, at: at('2027-01-01T10:00:00Z'), by: 'p-1', act: 'confirm', slot: 1, why: null }
    return [...chain, auditRecord(act, chain.at(-1) ?? null)]
  }, [])
}

describe('checkChain', () => {
  it('finds a chain whole that has an act for each revision of its course', () => {
    expect(checkChain(chainOf(4), 4)).toEqual({ isWhole: true })
  })

  it('tells from where on a changed, a missing or a cut chain is not to be trusted', () => {
    const chain = chainOf(4)
    const changed = chain.map((record) => (record.revision === 2 ? { ...record, by: 'p-2' } : record))
    expect(checkChain(changed, 4)).toEqual({ isWhole: false, from: 2 })
    expect(checkChain(chain.toSpliced(1, 1), 4)).toEqual({ isWhole: false, from: 3 })
    expect(checkChain(chain.slice(0, 3), 4)).toEqual({ isWhole: false, from: 4 })
    expect(checkChain([], 1)).toEqual({ isWhole: false, from: 1 })
  })
})
