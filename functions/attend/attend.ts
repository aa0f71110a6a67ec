import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'

import { attendAlert } from '../../shared/attend/attend-alert.ts'
import { attendCourse } from '../../shared/attend/attend-course.ts'
import type { AttendDeps } from '../../shared/attend/deps.ts'
import type { EnrolDeps } from '../../shared/enrol/enrol.ts'
import { runJob } from '../../shared/job/run-job.ts'
import type { Log } from '../../shared/log.ts'
import { metered } from '../../shared/metrics/live-meter.ts'
import type { Meter } from '../../shared/metrics/meter.ts'
import { parsePointer, tableOf } from '../../shared/queue/queue.ts'
import { StoreFault } from '../../shared/store/fault.ts'

const SqsEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) })

/**
 * Milliseconds that one mail may take: SES's own time-out, and the table's before and after. With less left none is
 * claimed, since a run that is cut off leaves a claim of which nobody knows whether it went out; it stays due.
 */
const timeOfAMail = 25_000

/** What attending needs but for the time that is left, which each invocation brings along. */
export type LiveDeps = Omit<AttendDeps, 'hasTime'> & EnrolDeps & { readonly meter: Meter }

/**
 * Does what is due where each pointer of a batch points; a pointer that fails blocks only itself. One into another table
 * than this deployment's is done with: whether the clinic lives here the tick finds out first, and what is due stays due.
 */
export function createAttend(live: LiveDeps, log: Log) {
  const attendAll = async (
    event: unknown,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<PromiseSettledResult<void>[]> => {
    const deps = { ...live, hasTime: () => context.getRemainingTimeInMillis() >= timeOfAMail }
    const results: PromiseSettledResult<void>[] = []
    for (const { messageId, body } of SqsEvent.parse(event).Records) {
      const [result] = await Promise.allSettled([attendOrLeave(deps, body)])
      if (result.status === 'rejected') log.error('not attended', { messageId, ...nameOf(result.reason) })
      results.push(result)
    }
    return results
  }
  return metered(live, attendAll)
}

/**
 * What a newer version wrote is left to it: nothing is written, it stays due, and the next tick queues it again. No pointer
 * of it comes back or becomes a dead letter.
 */
async function attendOrLeave(deps: AttendDeps & EnrolDeps, body: string): Promise<void> {
  try {
    await attend(deps, body)
  } catch (fault) {
    if (!(fault instanceof StoreFault && fault.code === 'newer-item')) throw fault
    deps.count(fault.code)
    deps.measure('Newer')
  }
}

async function attend(deps: AttendDeps & EnrolDeps, body: string): Promise<void> {
  if ((tableOf(body) ?? deps.store.name) !== deps.store.name) return deps.count('other-table')
  const due = parsePointer(body)
  switch (due.type) {
    case 'course':
      return attendCourse(deps, due.course)
    case 'job':
      return runJob(deps, due.job)
    case 'alert':
      return attendAlert(deps, due.alert)
    case 'newer':
      throw new StoreFault('newer-item', due.newer)
    default:
      return due satisfies never
  }
}

/** A fault's name and code only: its message might quote what it was about. */
function nameOf(fault: unknown): { name: string; code: string } {
  const { name, code } = z
    .object({ name: z._default(z.string(), ''), code: z._default(z.string(), '') })
    .safeParse(fault).data ?? { name: '', code: '' }
  return { name, code }
}
