import { assumed } from './assumed.ts'
import type { Taken } from './line.ts'
import type { Measured } from './measured.ts'
import { unitsOf } from './units.ts'

const million = 1_000_000

/** What so many courses take by themselves: beside their mails, and without what anybody does on a page. */
export function ofCourses(courses: number, { messages, course: all }: Measured): readonly Taken[] {
  const course = all.filter(({ by }) => by !== 'api')
  const { reads, writes, calls, gigabyteSeconds, queueRequests, keyRequests, logged } = unitsOf(course)
  const starts = messages * assumed.startsAMail
  const keys = keyRequests + messages * assumed.kmsRequestsAMail
  const times = courses / million
  return [
    { item: 'courses: reads', price: 'readUnits', quantity: reads * times },
    { item: 'courses: writes', price: 'writeUnits', quantity: writes * times },
    { item: 'courses: calls of functions', price: 'invocations', quantity: calls * times },
    {
      item: 'courses: their time, cold starts with it',
      price: 'gigabyteSeconds',
      quantity: (gigabyteSeconds + starts) * times,
    },
    { item: 'courses: the queue', price: 'sqsRequests', quantity: queueRequests * times },
    { item: 'courses: the key', price: 'kmsRequests', quantity: keys * times },
    { item: 'courses: logs', price: 'logs', quantity: logged * courses },
  ]
}

/** What staff do in so many courses by the API: enrol, and mark each session. */
export function ofActs(courses: number, { course }: Measured): readonly Taken[] {
  const { reads, writes, calls, gigabyteSeconds } = unitsOf(course.filter(({ by }) => by === 'api'))
  const times = courses / million
  return [
    { item: "staff's acts: requests", price: 'apiRequests', quantity: calls * times },
    { item: "staff's acts: calls", price: 'invocations', quantity: calls * times },
    { item: "staff's acts: time", price: 'gigabyteSeconds', quantity: gigabyteSeconds * times },
    { item: "staff's acts: reads", price: 'readUnits', quantity: reads * times },
    { item: "staff's acts: writes", price: 'writeUnits', quantity: writes * times },
  ]
}
