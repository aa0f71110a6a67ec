import { afterOutcome, mayTry } from '../../../shared/attend/brake.ts'
import { type TickDeps, tick } from '../../../shared/attend/tick.ts'
import { attendingAtOnce, millisecondsApart, perMinute } from '../../../shared/config/sending-rate.ts'
import type { CourseId } from '../../../shared/course/ids.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { paced } from '../../../shared/mail/paced.ts'
import type { SendMail, SendOutcome } from '../../../shared/mail/send-mail.ts'
import { clinicWithoutItem } from '../../../shared/store/clinic-without-item.ts'
import { putClinic } from '../../../shared/store/put-clinic.ts'
import type { Store } from '../../../shared/store/store.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { Scheduler } from '../../simulation/scheduler.ts'
import { type Chance, chanceOf } from '../../support/contract/chance.ts'
import { courseIds, dueNow } from '../../support/due-courses.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { quietTick } from '../../support/tick-deps.ts'
import { serviceTimes } from './service-times.ts'

export interface BurstOptions {
  /** How many courses fall due, evenly spread over one minute. */
  readonly due: number
  /** Mails a second that SES takes; the clinic file says the same. */
  readonly limit: number
  /** False: mails go as fast as they can be made, five batches at once. */
  readonly isPaced: boolean
}

/** One course on which one message is due. */
export interface Message {
  readonly course: CourseId
  readonly firstDueAt: number
  dueAt: number
  tries: number
  /** How often a pointer to it was queued. */
  pointers: number
  isClaimed: boolean
  sentAt: number | null
}

export interface Burst {
  readonly startsAt: number
  readonly messages: readonly Message[]
  readonly throttles: number
}

const clinic = sampleClinic('harbour')
const batchSize = 10
/** Pointers that one side-by-side request to the queue takes. */
const side = 100
const mail = { from: clinic.mail.from, to: 'c@clients.example', mime: new Uint8Array(), tags: {} }

/**
 * Lets so many messages fall due within a minute, and time go by until all are sent. The tick, the brake, the pace and the distance
 * between mails are the product's; the queue, Lambda's batches and SES's bucket of one second's mails are played.
 */
export async function simulateBurst(options: BurstOptions): Promise<Burst> {
  const run = new Run(options)
  await run.toItsEnd()
  return { startsAt: run.startsAt, messages: run.messages, throttles: run.throttles }
}

class Run {
  readonly startsAt = Date.parse(dueNow)
  readonly messages: readonly Message[]
  throttles = 0
  readonly #limit: number
  readonly #scheduler = new Scheduler(this.startsAt)
  readonly #chance: Chance = chanceOf(1)
  readonly #byCourse: ReadonlyMap<CourseId, Message>
  readonly #store: Store
  readonly #queue: CourseId[] = []
  readonly #idle: SendMail[]
  #underWay = 0
  #bucket: { mails: number; at: number }

  constructor({ due, limit, isPaced }: BurstOptions) {
    this.#limit = limit
    this.#bucket = { mails: limit, at: this.startsAt }
    this.messages = courseIds(1, due).map((course, index) => {
      const firstDueAt = this.startsAt + Math.floor((60_000 * index) / due)
      return { course, firstDueAt, dueAt: firstDueAt, tries: 0, pointers: 0, isClaimed: false, sentAt: null }
    })
    this.#byCourse = new Map(this.messages.map((message) => [message.course, message]))
    this.#store = { ...createMemoryStore(), listDue: async (now, most) => this.#listDue(Date.parse(now), most) }
    const apart = isPaced ? millisecondsApart({ perSecond: limit }) : 0
    const pace = { apart, now: () => this.#scheduler.now, wait: (milliseconds: number) => this.#wait(milliseconds) }
    const processes = isPaced ? attendingAtOnce({ perSecond: limit }) : 5
    this.#idle = Array.from({ length: processes }, () => paced(() => this.#toSes(), pace))
  }

  async toItsEnd(): Promise<void> {
    await this.#store.write([putClinic(clinicWithoutItem, { perMinute: perMinute({ perSecond: this.#limit }) })])
    for (let minute = 1; this.messages.some(({ sentAt }) => sentAt === null); minute += 1) {
      if (minute > 24 * 60) throw new Error('not all were sent in a day')
      const moment = this.startsAt + minute * 60_000
      this.#scheduler.at(moment, () => this.#tick())
      await this.#scheduler.runUntil(moment + 59_999)
    }
  }

  /** Time goes by while it queues, and at no other moment of it. */
  #tick(): void {
    let isQueueing = false
    const busy = { isBusy: () => !isQueueing }
    const queueing = async (): Promise<void> => {
      isQueueing = true
      await this.#takes('queue')
      isQueueing = false
    }
    this.#scheduler.watch(busy)
    void tick(this.#tickDeps(queueing)).finally(() => this.#scheduler.forget(busy))
  }

  #tickDeps(queueing: () => Promise<void>): TickDeps {
    const waiting = async () => this.#queue.length + this.#underWay * batchSize
    const send: TickDeps['queue']['send'] = async (due) => {
      for (let from = 0; from < due.length; from += side) {
        await queueing()
        for (const one of due.slice(from, from + side)) if (one.type === 'course') this.#put(one.course)
      }
    }
    return {
      ...{ clinic, store: this.#store, clock: () => instantOf(this.#scheduler.now), queue: { waiting, send } },
      ...{ ...quietTick, deployed: deployedOf(clinic), perMinute: perMinute({ perSecond: this.#limit }) },
    }
  }

  #listDue(now: number, most: number) {
    const due = this.messages.filter(({ dueAt, sentAt }) => sentAt === null && dueAt <= now)
    const inOrder = due.toSorted((one, other) => one.dueAt - other.dueAt).slice(0, most)
    return inOrder.map(({ course }) => ({ type: 'course' as const, course }))
  }

  #put(course: CourseId): void {
    this.#queue.push(course)
    const message = this.#byCourse.get(course)
    if (message !== undefined) message.pointers += 1
    this.#poll()
  }

  /** Lambda gives each idle instance a batch. */
  #poll(): void {
    const send = this.#queue.length === 0 ? undefined : this.#idle.pop()
    if (send === undefined) return
    this.#underWay += 1
    void this.#attendAll(this.#queue.splice(0, batchSize), send).then(() => {
      this.#underWay -= 1
      this.#idle.push(send)
      return this.#poll()
    })
  }

  async #attendAll(batch: readonly CourseId[], send: SendMail): Promise<void> {
    for (const course of batch) {
      const message = this.#byCourse.get(course)
      if (message !== undefined) await this.#attend(message, send)
    }
  }

  async #attend(message: Message, send: SendMail): Promise<void> {
    await this.#takes('read')
    const now = this.#scheduler.now
    const isOpen = message.sentAt === null && !message.isClaimed && message.dueAt <= now
    if (!isOpen || !mayTry(await this.#store.readClinic(), instantOf(now))) return
    message.isClaimed = true
    message.tries += 1
    await this.#takes('claim')
    const outcome = await send(mail)
    await this.#takes('record')
    if (outcome.outcome === 'accepted') message.sentAt = this.#scheduler.now
    message.isClaimed = false
    // As record-outcome.ts has it: 30, 60, 120, then 240 seconds.
    message.dueAt = this.#scheduler.now + 30_000 * 2 ** Math.min(message.tries - 1, 3)
    await this.#note(outcome)
  }

  /** Until nobody else was quicker. */
  async #note(outcome: SendOutcome): Promise<void> {
    for (let tried = 0; tried < 8; tried += 1) {
      const written = await this.#store.write(
        afterOutcome(await this.#store.readClinic(), outcome, instantOf(this.#scheduler.now)),
      )
      if (written.ok) return
    }
  }

  /** SES lets as many mails through as a second allows, and no second's more than that. */
  async #toSes(): Promise<SendOutcome> {
    const { now } = this.#scheduler
    const filled = this.#bucket.mails + ((now - this.#bucket.at) * this.#limit) / 1000
    const isTaken = filled >= 1
    this.#bucket = { mails: Math.min(this.#limit, filled) - (isTaken ? 1 : 0), at: now }
    if (!isTaken) this.throttles += 1
    await this.#takes(isTaken ? 'send' : 'refusal')
    return isTaken ? { outcome: 'accepted', messageId: 'm' } : { outcome: 'refused', why: 'throttled' }
  }

  #takes(step: keyof typeof serviceTimes): Promise<void> {
    const [usual, slow] = serviceTimes[step]
    const most = this.#chance.percent(2) ? slow : usual
    return this.#wait(this.#chance.whole(Math.ceil(usual * 0.7), Math.ceil(most * 1.3)))
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#scheduler.after(milliseconds, resolve)
    })
  }
}
