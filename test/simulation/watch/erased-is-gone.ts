import { type CourseId, clientOf } from '../../../shared/course/ids.ts'
import { must } from '../broken.ts'
import type { Facts, Watch } from './facts.ts'
import { canaries } from './nothing-shown.ts'

/** Once an erasure is through, nothing that is kept tells of the person any more. */
export function erasedIsGone({ committed }: Facts): Watch {
  return {
    atEnd: () => {
      for (const job of committed.all('job')) {
        if (job.type !== 'erasure' || job.finishedAt === null || job.begunAt === null) continue
        const client = committed.client(job.client)
        // Who has come again since is known again.
        if (client === null || client.erasedAt === null) continue
        const isOf = (course: CourseId): boolean => clientOf(course) === job.client
        const courses = committed.all('course').filter(({ id }) => isOf(id))
        const others = (['slot', 'mail', 'answered', 'audit'] as const).flatMap((kind) => committed.all(kind))
        const ofCourses = [...courses, ...others.filter(({ course }) => isOf(course))]
        for (const item of [client, ...ofCourses]) check(JSON.stringify(item), job.client)
      }
    },
  }
}

function check(item: string, client: string): void {
  const found = canaries.find((canary) => item.toLowerCase().includes(canary))
  must('erased is gone', found === undefined, () => `an item of ${client} still tells: ${found}`)
}
