import { situationOf } from '../attend/course-item.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { CourseId } from '../course/ids.ts'
import { type Kind, kinds } from '../course/ledger.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import { type Foreseen, foresee } from '../message/foresee.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'

/** How many messages of one kind wait, and what would become of them if mail went now. */
export interface WaitingKind {
  readonly kind: Kind
  readonly sent: number
  /** Left out, most of them because they are of no use any more. */
  readonly skipped: number
  /** For a person to look at. */
  readonly held: number
}

/** What waits to go. */
export interface Waiting {
  /** Courses on which something is due, as far as they were counted. */
  readonly courses: number
  /** Of how many of them, the longest waiting first, the messages were counted. */
  readonly lookedAt: number
  readonly kinds: readonly WaitingKind[]
}

/** Courses that are counted at most, and of which the messages are: what a page can read within a second or two. */
const mostCounted = 5_000
const mostLookedAt = 300
const sideBySide = 20

/** Counts what is due now and has not gone, by kind, and tells what would become of it; changes nothing. */
export async function lookAtWaiting(deps: CommandDeps): Promise<Waiting> {
  const due = await deps.store.listDue(deps.clock(), mostCounted)
  const courses = due.flatMap((one) => (one.type === 'course' ? [one.course] : []))
  const looked = courses.slice(0, mostLookedAt)
  const found: Foreseen[] = []
  for (let from = 0; from < looked.length; from += sideBySide) {
    const run = looked.slice(from, from + sideBySide)
    found.push(...(await Promise.all(run.map((course) => foreseeCourse(deps, course)))).flat())
  }
  return { courses: courses.length, lookedAt: looked.length, kinds: countKinds(found) }
}

async function foreseeCourse(deps: CommandDeps, id: CourseId): Promise<readonly Foreseen[]> {
  const state = await readWholeCourse(deps.store, id)
  if (state === null) return []
  return foresee(situationOf(await clinicNow(deps, state.clinic), state), deps.clock())
}

function countKinds(found: readonly Foreseen[]): readonly WaitingKind[] {
  const count = (kind: Kind, as: Foreseen['becomes']): number =>
    found.filter(({ message, becomes }) => message.kind === kind && becomes === as).length
  return kinds
    .map((kind) => ({ kind, sent: count(kind, 'sent'), skipped: count(kind, 'skipped'), held: count(kind, 'held') }))
    .filter(({ sent, skipped, held }) => sent + skipped + held > 0)
}
