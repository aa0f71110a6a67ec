import type { Clinic } from '../../shared/config/clinic.ts'
import { gigabyteSecondsPerCall } from '../local/rehearse/costs.ts'
import { assumed } from './assumed.ts'
import { ofActs, ofCourses } from './course.ts'
import { idleMonth } from './idle.ts'
import { type Line, priced, type Taken, totalOf } from './line.ts'
import type { Measured } from './measured.ts'
import type { PaidFor } from './paid-for.ts'
import { pricesOn } from './prices.ts'

export interface Estimate {
  readonly clinic: string
  readonly profile: Clinic['profile']
  readonly region: string
  readonly clients: number
  readonly isFreeTier: boolean
  /** The day of the price list. */
  readonly prices: string
  readonly currency: 'USD'
  /** A month in which nothing happens. */
  readonly idle: Part
  /** What comes to that with so many clients. */
  readonly work: Part
  readonly mail: Part
  readonly usd: number
  /** One course of `messages` mails, without the mails and without pages, by the list: nothing free is taken off. */
  readonly course: Part & { readonly messages: number }
}

interface Part {
  readonly lines: readonly Line[]
  readonly usd: number
}

export interface Estimated {
  readonly clinic: Clinic
  readonly paidFor: PaidFor
  readonly measured: Measured
  /** Clients whose course is under way. */
  readonly clients: number
  readonly isFreeTier: boolean
}

/** What a month of a clinic costs by the price list, after a year of work with as many clients. */
export function estimate({ clinic, paidFor, measured, clients, isFreeTier }: Estimated): Estimate {
  const { id, profile, region } = clinic
  const idle = idleMonth(paidFor, measured)
  const work = workOf(clients, { clinic, paidFor, measured })
  const mail: readonly Taken[] = [
    { item: 'mails to clients (SES)', price: 'mails', quantity: (coursesOf(clients) * measured.messages) / 1e6 },
  ]
  // Together, so that what is free is taken off once.
  const lines = priced([...idle, ...work, ...mail], { region, isFreeTier })
  const part = (from: number, to: number): Part => partOf(lines.slice(from, to))
  return {
    ...{ clinic: id, profile, region, clients, isFreeTier, prices: pricesOn, currency: 'USD' },
    idle: part(0, idle.length),
    work: part(idle.length, idle.length + work.length),
    mail: part(idle.length + work.length, lines.length),
    usd: totalOf(lines),
    course: { messages: measured.messages, ...partOf(priced(ofCourses(1, measured), { region, isFreeTier: false })) },
  }
}

function partOf(lines: readonly Line[]): Part {
  return { lines, usd: totalOf(lines) }
}

function coursesOf(clients: number): number {
  return clients / assumed.monthsACourse
}

function workOf(
  clients: number,
  { clinic, paidFor, measured }: Pick<Estimated, 'clinic' | 'paidFor' | 'measured'>,
): readonly Taken[] {
  const courses = coursesOf(clients)
  const mails = courses * measured.messages
  const requests = (mails * assumed.requestsAMail) / 1e6
  const stored = courses * 12 * assumed.gigabytesACourse
  const hours = Math.min(mails, assumed.mailHoursAMonth) / assumed.hoursAMonth
  const measuring = clinic.profile === 'full' ? assumed.metricsWhileMailing * hours : 0
  return [
    ...ofCourses(courses, measured),
    ...ofActs(courses, measured),
    { item: 'pages and console: requests', price: 'apiRequests', quantity: requests },
    { item: 'pages and console: calls', price: 'invocations', quantity: requests },
    { item: 'pages and console: time', price: 'gigabyteSeconds', quantity: requests * gigabyteSecondsPerCall },
    { item: 'pages and console: reads', price: 'readUnits', quantity: requests * assumed.readUnitsARequest },
    { item: 'metrics of our own, while mails go', price: 'metrics', quantity: measuring },
    { item: 'people who sign in', price: 'signedIn', quantity: clients === 0 ? 0 : clinic.therapists.length + 1 },
    { item: 'the table', price: 'tableStorage', quantity: stored },
    { item: 'the table, restorable to any second', price: 'restorable', quantity: stored },
    { item: 'copies of the table', price: 'copies', quantity: stored * paidFor.copies },
  ]
}
