import type { Clinic } from '../config/clinic.ts'
import type { Entry } from '../course/ledger.ts'
import { slotViews } from '../course/slot-view.ts'
import type { TimeRequest } from '../course/time-request.ts'
import type { Area } from '../ipt/area.ts'
import { openMail } from '../mail/opened-mail.ts'
import type { Answered, SentMail } from '../store/items.ts'
import type { CourseState, Store } from '../store/store.ts'
import { inChunks } from './in-chunks.ts'
import type { AnswersGiven, CourseFacts, MessageSent, Part } from './my-data.ts'

/** What is read to tell of a course. */
type Reads = Pick<Store, 'listMails' | 'readAudit' | 'listAnswered'>

type Sent = Extract<Entry, { state: 'sent' }>

/** Bytes of a list's JSON that one row may hold: far less than an item can, with room for what stands beside it. */
const most = 200_000

/** All that is kept of a client's nth course, in parts small enough to be stored each by itself. */
export async function partsOfCourse(
  { store, clinic }: { readonly store: Reads; readonly clinic: Clinic },
  state: CourseState,
  ordinal: number,
): Promise<readonly Part[]> {
  const facts = await factsOf(store, clinic, { state, ordinal })
  const messages = inChunks(await messagesOf(store, state), most)
  const answers = inChunks((await store.listAnswered(state.course.id)).map(answersGiven), most)
  return [
    { part: 'course', course: facts },
    ...messages.map((some): Part => ({ part: 'messages', course: ordinal, messages: [...some] })),
    ...answers.map((some): Part => ({ part: 'answers', course: ordinal, answers: [...some] })),
  ]
}

async function factsOf(
  store: Reads,
  clinic: Clinic,
  { state, ordinal }: { readonly state: CourseState; readonly ordinal: number },
): Promise<CourseFacts> {
  const { course, slots } = state
  const { sessions, initial, ending } = course.contract
  const acts = await store.readAudit(course.id, 0)
  return {
    ...{ course: ordinal, enrolledAt: course.enrolledAt, status: course.status },
    therapist: nameOf(clinic, course.therapist),
    contract: { sessions, initial, ending, heldElsewhere: course.held },
    focus: [course.area, course.secondArea].filter((area) => area !== null).map(inClientsWords),
    measures: course.measures,
    sessions: slotViews(state).map(({ slot, session, of, phase, status, wall, startsAt, therapist }) => ({
      ...{ slot, session, of, phase, status, local: wall, zone: course.zone, startsAt, minutes: course.minutes },
      therapist: nameOf(clinic, therapist),
    })),
    requests: slots.flatMap(({ id, request }) => (request === null ? [] : [requestOf(id, request)])),
    acts: acts.map(({ at, by, act, slot }) => ({ at, by: whoIs(by), act, slot })),
  }
}

function requestOf(slot: number, request: TimeRequest) {
  const { at, times, weekdays, parts } = request
  return { slot, at, times: [...times], weekdays: [...weekdays], parts: [...parts] }
}

function nameOf({ therapists }: Clinic, id: string): string {
  return therapists.find((one) => one.id === id)?.name ?? id
}

/** The clinic's own word for this focus is none that a client should read. */
function inClientsWords(area: Area): CourseFacts['focus'][number] {
  return area === 'interpersonal-deficits' ? 'building-relationships' : area
}

/** Who of the clinic acted is not the client's own data. */
function whoIs(by: string): 'client' | 'clinic' {
  return by === 'client' ? 'client' : 'clinic'
}

/** What went out by the ledgers, with its words as far as they are kept, and the mails of which no ledger tells. */
async function messagesOf(store: Reads, { course, slots }: CourseState): Promise<readonly MessageSent[]> {
  const entries = [course, ...slots].flatMap(({ ledger }) => Object.values(ledger))
  const sent = entries.filter((entry): entry is Sent => entry.state === 'sent')
  const kept = new Map((await store.listMails(course.id)).map((mail) => [mail.attempt, mail] as const))
  const planned = sent.map(async ({ attempt, at, to, subject, told }): Promise<MessageSent> => {
    const mail = kept.get(attempt)
    const text = mail === undefined ? null : (await openMail(mail)).text
    return { kind: told.kind, slot: told.slot, at, to, subject, text }
  })
  const others = [...kept.values()].filter(({ attempt }) => sent.every((entry) => entry.attempt !== attempt))
  const messages = await Promise.all([...planned, ...others.map(letterOf)])
  return messages.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

async function letterOf(mail: SentMail): Promise<MessageSent> {
  const { at, to, subject, text } = await openMail(mail)
  return { kind: 'letter', slot: null, at, to, subject, text }
}

function answersGiven({ slot, form, revision, at, by, settled, answers, total }: Answered): AnswersGiven {
  return {
    ...{ slot, form, version: revision, at, by: whoIs(by), settled, total },
    answers: Array.isArray(answers) ? [...answers] : { ...answers },
  }
}
