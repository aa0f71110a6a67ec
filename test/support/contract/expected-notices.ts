import { slotAt, stateAt } from './course-state.ts'
import { day, isQuiet, minute, quietEnds } from './days.ts'
import { after, goingOf, movedOn, sentAt, type CourseContext, type ExpectedMessage } from './expectation.ts'
import { settleFirst } from './settle.ts'
import { reasonsOfVoid } from './void.ts'
import type { Notice, Version } from './facts.ts'
import type { Choice } from './going.ts'
import { formsOf, type About, type Noticed } from './notice-forms.ts'

const never = Number.POSITIVE_INFINITY

/** Settles the notices of all actions but marks: each after the newer ones, into which it may be merged. */
export function expectNotices(context: CourseContext, welcome: ExpectedMessage): void {
  const all = context.course.versions.flatMap((version): readonly Noticed[] =>
    version.notice === null || version.notice.takesBackFor !== null ? [] : [{ version, notice: version.notice }],
  )
  const settled = new Map<Notice, ExpectedMessage | null>()
  for (const one of all.toReversed()) settleOne(one)
  for (const { notice } of all) {
    const message = settled.get(notice) ?? null
    if (message !== null) context.notices.push({ notice, message })
  }

  function settleOne({ notice, version }: Noticed): ExpectedMessage | null {
    const known = settled.get(notice)
    if (known !== undefined) return known
    settled.set(notice, null)
    const undone = all.find((one) => one.notice === notice.undoes)
    const owed = undone === undefined ? 'yes' : isOwed(settleOne(undone), notice.at)
    if (owed === 'no') return null
    // One that was withdrawn was gone before, or is restored: newer ones change nothing of it.
    const newer = notice.withdrawnAt < never ? [] : all.slice(all.findIndex((one) => one.notice === notice) + 1)
    const mails = newer.map((one) => ({ notice: one.notice, message: settleOne(one) }))
    const message = expectNotice(context, { notice, version, optional: owed === 'perhaps' }, { welcome, newer: mails })
    settled.set(notice, message)
    return message
  }
}

/** An undo owes a notice if that of the undone action had gone; where it was merged or held, whether is not said. */
function isOwed(undone: ExpectedMessage | null, at: number): 'yes' | 'no' | 'perhaps' {
  const actual = undone?.actual ?? null
  if (actual === null) return undone?.optional === true ? 'no' : 'perhaps'
  if (actual.outcome === 'sent') return actual.at <= at ? 'yes' : actual.at <= at + minute ? 'perhaps' : 'no'
  return actual.reason === 'restored' || actual.at > at ? 'no' : 'perhaps'
}

interface Around {
  readonly welcome: ExpectedMessage
  readonly newer: readonly { readonly notice: Notice; readonly message: ExpectedMessage | null }[]
}

export function expectNotice(context: CourseContext, about: About, around: Around): ExpectedMessage {
  const { notice } = about
  const isNear = (starts: readonly number[], at: number) => starts.some((start) => start > at && start - at <= day)
  const isUrgent = isNear(notice.starts, notice.at)
  const mayBeUrgent = isUrgent || isNear(notice.perhaps, notice.at)
  const morning = movedOn(context, notice.at)
  const dues = [...new Set([isUrgent ? notice.at : morning, mayBeUrgent ? notice.at : morning])]
  const candidates = dues.flatMap((dueAt) => {
    const allowed = goingOf(context, {
      from: Math.max(dueAt, after(around.welcome)),
      turns: [
        ...notice.starts,
        ...notice.perhaps,
        notice.withdrawnAt,
        ...around.newer.flatMap(({ message }) => message?.actual?.at ?? []),
      ],
      slack: 2 * minute,
      void: (at) => withdrawn(notice, at),
      decide: (at) => decide(context, { notice, at, isUrgent: dueAt === notice.at }, around),
    })
    return formsOf(context, about, dueAt).map((draft) => ({ draft, allowed }))
  })
  const [first, ...rest] = candidates
  if (first === undefined) throw new Error('a notice is due at some time')
  return settleFirst(context, [first, ...rest])
}

/** Its line may be there from the undo on. */
function withdrawn({ withdrawnAt }: Notice, at: number): readonly Choice[] {
  return withdrawnAt <= at ? [{ do: 'skip', reason: 'restored', from: withdrawnAt }] : []
}

interface Moment {
  readonly notice: Notice
  readonly at: number
  readonly isUrgent: boolean
}

function decide(
  context: CourseContext,
  { notice, at, isUrgent }: Moment,
  { welcome, newer }: Around,
): readonly Choice[] {
  const into = newer.flatMap((one) => {
    const sent = one.message === null ? [] : sentAt(one.message)
    return sent.map((when) => ({ when, madeAt: one.notice.at, isSure: covers(one.notice, notice) }))
  })
  const welcomed = sentAt(welcome)
    .map((when) => ({ when, madeAt: 0, isSure: 'yes' as const }))
    .filter(({ when }) => notice.at < when)
  const known = [...into, ...welcomed].filter(({ madeAt, isSure }) => madeAt <= at && isSure !== 'no')
  const sure = known.filter(({ isSure }) => isSure === 'yes').map(({ when }) => when)
  const merged: Choice = { do: 'skip', reason: 'merged' }
  if (sure.some((when) => when <= at)) return [merged, ...alsoVoid(context, notice, at)]
  if (sure.length > 0) return [{ do: 'wait', until: Math.min(...sure) }]
  const alone = go(context, { notice, at, isUrgent })
  const perhaps = known.map(({ when }) => when)
  if (perhaps.some((when) => when <= at)) return [merged, ...alsoVoid(context, notice, at), ...alone]
  return perhaps.length > 0 ? [...alone, { do: 'wait', until: Math.min(...perhaps) }] : alone
}

/** Where each slot is cancelled, paused or cut by now, "the first reason that fits" may be that of any of them. */
function alsoVoid({ course }: CourseContext, { slots, cause }: Notice, at: number): readonly Choice[] {
  if (cause === 'cancelled') return []
  const state = stateAt(course, at)
  const reasons = slots.map((slot) =>
    reasonsOfVoid(slotAt(course, slot, at), state).filter((choice) => choice.do === 'skip'),
  )
  return reasons.some((one) => one.length === 0) ? [] : reasons.flat()
}

/** Whether a newer notice "names the same slots": one about a whole course may be read to name each. */
function covers(newer: Notice, older: Notice): 'yes' | 'no' | 'perhaps' {
  const namesAll = older.slots.every((slot) => newer.slots.includes(slot))
  if (namesAll && (older.level === 'slot' || older.cause === newer.cause)) return 'yes'
  return namesAll || newer.level !== 'slot' ? 'perhaps' : 'no'
}

function go({ clinic, course }: CourseContext, { notice, at, isUrgent }: Moment): readonly Choice[] {
  const { quiet } = clinic.messages
  const isOpen = (starts: readonly number[]) => starts.some((start) => start > at)
  if (notice.starts.length > 0 && !isOpen(notice.starts) && !isOpen(notice.perhaps)) return [{ do: 'hold' }]
  const mayBeHeld = !isOpen(notice.starts) && notice.starts.length + notice.perhaps.length > 0
  const held: readonly Choice[] = mayBeHeld ? [{ do: 'hold' }] : []
  if (!isQuiet(at, quiet, course.zone)) return [{ do: 'send' }, ...held]
  const wait: Choice = { do: 'wait', until: quietEnds(at, quiet, course.zone) }
  const isNear = [...notice.starts, ...notice.perhaps].some((start) => start > at && start - at <= day)
  if (isUrgent && isNear) return [{ do: 'send' }, ...held]
  // A start that came within 24 h only while it waited: at once, or in the morning as it was due.
  return isNear ? [{ do: 'send' }, wait, ...held] : [wait, ...held]
}

/** Of a make-up that was taken back, if a mail had told the client of it. */
export function expectTakenBack(
  context: CourseContext,
  version: Version,
  { welcome, told }: { readonly welcome: ExpectedMessage; readonly told: readonly ExpectedMessage[] },
): readonly ExpectedMessage[] {
  const { notice } = version
  if (notice === null || !told.flatMap(sentAt).some((sent) => sent <= notice.at)) return []
  return [expectNotice(context, { notice, version, optional: false }, { welcome, newer: [] })]
}
