import type { Course } from '../../../shared/course/course.ts'
import { brokenAt } from '../../../shared/audit/audit-record.ts'
import type { Put } from '../../../shared/store/write-key.ts'
import { must } from '../broken.ts'
import type { Commit } from '../world/table.ts'
import type { Facts, Watch } from './facts.ts'

/**
 * No revision is overwritten by one that has not seen it, and each revision of a course has its record in the audit, in the
 * very transaction that made it; the records of a course are one chain.
 */
export function versionsGrow({ committed }: Facts): Watch {
  return {
    committed: (commit) => {
      for (const [put, before] of commit.before) if (before !== undefined) grows(put, before)
      for (const { put, value } of commit.writes.flatMap((write) => ('put' in write ? [write] : []))) {
        if (put === 'course') isNoted(commit, value)
      }
    },
    atEnd: () => {
      for (const { id, revision } of committed.all('course')) {
        const records = committed.all('audit').filter(({ course }) => course === id)
        const chain = records.toSorted((one, other) => one.revision - other.revision)
        const isComplete = chain.every((record, index) => record.revision === index + 1) && chain.length === revision
        must('audit whole', isComplete, () => `${id} is at revision ${revision} and has ${chain.length} records`)
        must('audit whole', brokenAt(chain) === null, () => `the audit of ${id} is broken at ${brokenAt(chain)}`)
      }
    },
  }

  function isNoted({ writes, before, at: _at }: Commit, course: Course): void {
    const was = [...before].find(([put]) => put.put === 'course' && put.value.id === course.id)?.[1]
    const from = was?.put === 'course' ? was.value.revision : 0
    const records = writes.flatMap((write) =>
      'put' in write && write.put === 'audit' && !('forgets' in write) && write.value.course === course.id
        ? [write.value]
        : [],
    )
    const isSame = course.revision === from && records.length === 0
    const isNext = course.revision === from + 1 && records.length === 1 && records[0]?.revision === course.revision
    must(
      'audit whole',
      isSame || isNext,
      () => `${course.id} went from revision ${from} to ${course.revision} with ${records.length} records`,
    )
  }
}

function grows(put: Put, before: Put): void {
  if ('was' in put && 'was' in before) {
    const [is, was] = [put.value.version, before.value.version]
    must('stale never overwrites', is === was + 1, () => `${put.put} went from version ${was} to ${is}`)
  }
  for (const name of ['revision', 'mailVersion', 'slots', 'courses']) {
    const [is, was] = [fieldOf(put.value, name), fieldOf(before.value, name)]
    const holds = is === null || was === null || is >= was
    must('stale never overwrites', holds, () => `${put.put}: ${name} went from ${was} back to ${is}`)
  }
}

function fieldOf(value: object, name: string): number | null {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof found === 'number' ? found : null
}
