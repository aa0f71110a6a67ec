import { addressIdOf } from '../../shared/address/address-id.ts'
import { attendCourse } from '../../shared/attend/attend-course.ts'
import { type CourseId, courseIdOf } from '../../shared/course/ids.ts'
import { runRetention } from '../../shared/retention/run-retention.ts'
import { standingJobs } from '../../shared/standing/standing-times.ts'
import type { CourseState, Store, Write } from '../../shared/store/store.ts'
import { plus } from '../../shared/time/instant.ts'
import { act } from './act.ts'
import { sampleAddressKey } from './address-key.ts'
import { attendAfter, client } from './paper-course.ts'
import { type PaperClinic, aClinicFile, openPaperClinic } from './paper-rehearsal.ts'
import { at } from './sample-course.ts'
import { tickAt } from './standing.ts'
import { liveWholeLife } from './whole-life.ts'

export const first = courseIdOf(client, 1)
export const second = courseIdOf(client, 2)

/** When the first course, ended on 24 January, has nothing more to be done on it; the second runs. */
export const lived = '2027-04-10T12:00:00Z'

/** A client of whom all is known that can be, whose first course has long been over and whose second runs. */
export async function liveOn(): Promise<Store> {
  const paper = await liveWholeLife()
  while (paper.now < lived) await attendAfter(paper, { days: 7 })
  return paper.store
}

/** A clinic with all that a store holds, in another and empty one, that keeps things so long; its standing jobs have begun. */
export async function openKept(from: Store, to: Store, retentionDays: number): Promise<PaperClinic> {
  await copyStore(from, to)
  const paper = openPaperClinic(aClinicFile({ closures: [], retentionDays }), at(lived), to)
  let made = 0
  const newId = (): string => `another-attempt-${(made += 1)}`
  Object.assign(paper, { deps: { ...paper.deps, newId } })
  for (const minute of ['08', '09']) await tickAt(paper, `2027-04-11T12:${minute}:00Z`)
  return paper
}

/** Runs the job at an instant to its end, over the store that is given. */
export async function retainAt(paper: PaperClinic, instant: string, store: Store = paper.store): Promise<void> {
  paper.now = at(instant)
  for (let more = true; more;) more = await runRetention({ ...paper.deps, store }, standingJobs.retention)
}

/** The second course is ended too, and what is to be done on courses until the end of August is done; the jobs wait. */
export async function endSecond(paper: PaperClinic): Promise<void> {
  const ended = await act(paper.deps, client, { do: 'end', left: 0, reason: 'stops' })
  if (!ended.ok) throw new Error(ended.error.detail)
  for (let week = 0; week < 20; week += 1) {
    paper.now = plus(paper.now, { days: 7 })
    for (const due of await paper.store.listDue(paper.now, 100)) {
      if (due.type === 'course') await attendCourse(paper.deps, due.course)
    }
  }
}

export async function wholeOf({ store }: PaperClinic, id: CourseId): Promise<CourseState> {
  const state = await store.readCourse(id)
  if (state === null) throw new Error(`there is no course ${id}`)
  return state
}

async function copyStore(from: Store, to: Store): Promise<void> {
  for (let after: string | null = null; ;) {
    const page = await from.scanItems(after, 100)
    await Promise.all(page.items.map((item) => to.putIfNone(item)))
    if (page.next === null) break
    after = page.next
  }
  const clinic = await from.readClinic()
  const address = await from.readAddress(addressIdOf('xanthippe@quill.example', await sampleAddressKey()))
  const writes: readonly Write[] = [
    { put: 'clinic', value: { ...clinic, version: 1 }, was: null },
    ...(address === null ? [] : [{ put: 'address' as const, value: { ...address, version: 1 }, was: null }]),
  ]
  if (!(await to.write(writes)).ok) throw new Error('the store is not empty')
}
