import { draft } from '../../shared/attend/draft.ts'
import type { Case, Changed } from '../../shared/change/case.ts'
import { clearLeave } from '../../shared/change/clear-leave.ts'
import type { CourseCommand } from '../../shared/change/course-command.ts'
import { decide } from '../../shared/change/decide.ts'
import { actionOf } from '../../shared/command/command-course.ts'
import { situationAfter } from '../../shared/command/commit-change.ts'
import { diaryWrites } from '../../shared/command/diary-writes.ts'
import type { Absence } from '../../shared/course/absence.ts'
import { clinicAsOf } from '../../shared/course/clinic-as-of.ts'
import { type Diary, type DiaryDay, book, dayIn, diaryDateOf, diaryOf } from '../../shared/course/diary.ts'
import type { Result } from '../../shared/course/refusal.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { type Step, agenda, isReady } from '../../shared/message/agenda.ts'
import { type Message, type Situation, ledgerOf } from '../../shared/message/message.ts'
import { type Said, nothingSaid } from '../../shared/message/told.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { type CalendarModel, applyMail, emptyCalendar } from './calendar-model.ts'
import { entryOf, withOutcome } from './situation.ts'

/** One course on paper as its people change it and time goes by: no store, only the functions that decide. */
export class CourseLife {
  situation: Situation
  diary: Diary
  now: Instant
  /** The mails that went out. */
  readonly sent: Message[] = []
  /** What the calendars of the mails that went out have left in a calendar program. */
  calendar: CalendarModel = emptyCalendar

  constructor(situation: Situation, now: Instant, others: readonly DiaryDay[] = []) {
    this.situation = situation
    this.now = now
    this.diary = bookedIn(diaryOf(others), situation.slots)
  }

  /** The same life, to be gone on with in another way. */
  copy(): CourseLife {
    const copy = new CourseLife(this.situation, this.now)
    copy.diary = this.diary
    copy.calendar = this.calendar
    return copy
  }

  get case(): Case {
    return { situation: this.situation, diary: this.diary, now: this.now }
  }

  command(command: CourseCommand, by = 'staff-1'): Result<Changed | null> {
    const { act } = actionOf({ command, by })
    return this.#take(decide(this.case, command), { act, by })
  }

  leave(absence: Absence): Result<Changed | null> {
    this.situation = { ...this.situation, clinic: clinicAsOf(this.situation.clinic, { absences: [absence] }) }
    return this.#take(clearLeave(this.case, absence), { act: 'leave', by: 'staff-1' })
  }

  /** Lets time go by, and all that falls due on the way be done: each mail is accepted. */
  pass(hours: number): void {
    const end = plus(this.now, { hours })
    for (let steps = 0; steps < 500; steps += 1) {
      this.tell()
      const next = this.#nextDue()
      if (next === null || next > end) break
      this.now = next
    }
    this.now = end
    this.tell()
  }

  /** Does what is ready now. */
  tell(): void {
    for (let steps = 0; steps < 100; steps += 1) {
      const step = agenda(this.situation, this.now).find(isReady)
      if (step === undefined) return
      this.#settle(step)
    }
    throw new Error('the agenda has no end')
  }

  #take(decided: Result<Changed | null>, action: { act: string; by: string }): Result<Changed | null> {
    if (!decided.ok || decided.value === null) return decided
    const after = situationAfter(this.case, { changed: decided.value, action })
    const days = diaryWrites(this.case, after.slots).flatMap((write) =>
      'put' in write && write.put === 'diary-day' ? [write.value] : [],
    )
    this.diary = new Map([...this.diary, ...diaryOf(days)])
    this.situation = after
    return decided
  }

  #settle(step: Exclude<Step, { do: 'wait' }>): void {
    const { message } = step
    const state = { send: 'sent', skip: 'skipped', hold: 'held', 'await-mark': 'awaiting-mark' } as const
    const said = step.do === 'send' ? this.#mail(message) : nothingSaid
    if (step.do === 'send') this.sent.push(message)
    const entry = entryOf(this.situation, message, { state: state[step.do], when: this.now, said })
    const reasoned = entry.state === 'skipped' && step.do === 'skip' ? { ...entry, reason: step.reason } : entry
    this.situation = withOutcome(this.situation, message, reasoned)
    const isOver = message.kind === 'completion' && step.do !== 'await-mark'
    if (!isOver || this.situation.course.status === 'closed') return
    const { course, client } = this.situation
    this.situation = {
      ...this.situation,
      course: { ...course, status: 'closed' },
      client: { ...client, openCourse: null },
    }
  }

  /** The mails that carry a calendar are written, and what they carry is what a program then shows. */
  #mail(message: Message): Said {
    if (!['welcome', 'change', 'cancellation', 'missed'].includes(message.kind)) return nothingSaid
    const { mail, said } = draft(this.situation, { message, attempt: 'attempt-0123456789', now: this.now }, () => links)
    if (mail.calendar !== null) this.calendar = applyMail(this.calendar, mail.calendar)
    return said
  }

  #nextDue(): Instant | null {
    const waits = agenda(this.situation, this.now).flatMap((step) =>
      step.do === 'wait' && step.until !== null && step.until > this.now ? [step.until] : [],
    )
    return waits.toSorted()[0] ?? null
  }

  /** Where a message of the plan stands. */
  entryFor({ place, key }: Message) {
    return ledgerOf(this.situation, place)[key]
  }
}

const links = {
  ...{ page: 'https://links.example/p', stop: null, stopAll: 'https://links.example/s' },
  feed: { https: 'https://links.example/f', webcal: 'webcal://links.example/f' },
}

function bookedIn(diary: Diary, slots: readonly Slot[]): Diary {
  return slots.reduce<Diary>((before, slot) => {
    const day = book(dayIn(before, slot.therapist, diaryDateOf(slot)), slot)
    return new Map([...before, ...diaryOf([day])])
  }, diary)
}
