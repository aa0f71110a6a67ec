import type { Clinic } from '../config/clinic.ts'
import { longestCourse } from '../course/contract.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import type { MiddleTechnique } from '../ipt/technique.ts'
import type { Message, Situation } from '../message/message.ts'
import { plan } from '../message/plan.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Occasion, commandOf, kindOf, more } from './occasion.ts'
import { type PreviewedMail, previewMail } from './preview-mail.ts'
import { type SampleWish, sampleCourse } from './sample-course.ts'
import { commanded, prompted } from './sample-life.ts'

/** Which mail of a sample course is to be seen. */
export interface SampleAsked extends Omit<SampleWish, 'sessions'> {
  readonly occasion: Occasion
  /** The session that it is about, or before which it happens. */
  readonly session: number
  /** The technique that the therapist picked for that session; null: as the protocol has it. */
  readonly technique: MiddleTechnique | null
}

/**
 * A mail to a made-up client. The course is booked, gone through and changed by the product's own functions, with nobody
 * else in the diaries, and is kept nowhere.
 */
export function previewSample(clinic: Clinic, asked: SampleAsked, now: Instant): Result<PreviewedMail> {
  const sessions = sessionsFor(clinic, asked)
  const booked = sampleCourse(clinic, { ...asked, sessions }, now)
  if (!booked.ok) return booked
  const slot = booked.value.slots[asked.session - 1]
  if (slot === undefined) return refuse('unknown-slot', `this sample course has sessions 1 to ${sessions}`)
  const picked = withTechnique(booked.value, slot, { asked, now })
  if (!picked.ok) return picked
  const time = timeOf(asked, slot, now)
  const happened = happen(prompted(picked.value, time), slot, { asked, now: time })
  if (!happened.ok) return happened
  const situation = happened.value
  const message = messageOf(situation, slot, asked)
  if (message === null) return refuse('unknown-slot', 'the clinic sends no such message at this session')
  const at = message.dueAt > time ? message.dueAt : time
  return done(previewMail(prompted(situation, at), message, at))
}

function sessionsFor({ course }: Clinic, { occasion }: SampleAsked): number {
  return occasion === 'extended' ? Math.min(course.default, longestCourse - more) : course.default
}

function withTechnique(
  situation: Situation,
  slot: Slot,
  { asked: { technique }, now }: { readonly asked: SampleAsked; readonly now: Instant },
): Result<Situation> {
  if (technique === null) return done(situation)
  return commanded({ situation, diary: new Map(), now }, { do: 'technique', slot: slot.id, technique })
}

/** How long before a session something is done with it; a missed one is marked once it has begun. */
const ahead = { days: -3 } as const
const begun = { hours: 1 } as const

/** The moment at which the occasion comes; what the course brings about by itself has its own time. */
function timeOf({ occasion }: SampleAsked, slot: Slot, now: Instant): Instant {
  const kind = kindOf[occasion]
  if (kind !== 'change' && kind !== 'cancellation' && kind !== 'missed') return now
  const time = plus(slot.startsAt, kind === 'missed' ? begun : ahead)
  return time > now ? time : now
}

/** The course after its occasion; one that is resumed was paused before. */
function happen(
  situation: Situation,
  slot: Slot,
  { asked: { occasion }, now }: { readonly asked: SampleAsked; readonly now: Instant },
): Result<Situation> {
  const given = { situation, diary: new Map(), now }
  const ready = occasion === 'resumed' ? commanded(given, { do: 'pause' }) : done(situation)
  if (!ready.ok) return ready
  const wanted = commandOf(occasion, slot, { ...given, situation: ready.value })
  if (!wanted.ok) return wanted
  return wanted.value === null ? ready : commanded({ ...given, situation: ready.value }, wanted.value)
}

/** The message that an occasion gives to send; of several notices the newest comes first. */
function messageOf(situation: Situation, { id }: Slot, { occasion, session }: SampleAsked): Message | null {
  const ofKind = plan(situation).filter((message) => message.kind === kindOf[occasion] && message.void === null)
  if (occasion === 'prompt' || occasion === 'reminder' || occasion === 'missed') {
    return ofKind.find(({ place }) => place === id) ?? null
  }
  if (occasion !== 'countdown') return ofKind[0] ?? null
  return ofKind.find((message) => (message.session ?? 0) >= session) ?? ofKind.at(-1) ?? null
}
