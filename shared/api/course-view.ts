import { messageRows, sessionRows } from '../course-report/rows.ts'
import type { Client } from '../course/client.ts'
import { isOpen } from '../course/undo.ts'
import { clinical, mayReach } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { CourseState } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { ClientAnswer, CourseAnswer } from './schemas/course-answer.ts'

/** A course as somebody may see it: whoever may not read what is clinical finds nothing of it. */
export function courseView(state: CourseState, { person, now }: { person: Person; now: Instant }): CourseAnswer {
  const whole = wholeView(state, now)
  if (mayReach(person, clinical, null)) return whole
  return {
    ...whole,
    ...{ area: null, secondArea: null, indication: null, measures: [], techniques: [] },
    messages: whole.messages.map((message) => ({ ...message, area: null, technique: null })),
  }
}

function wholeView(state: CourseState, now: Instant): CourseAnswer {
  const { id, client, therapist, status, revision, contract, cadence, held, minutes, zone } = state.course
  const { area, secondArea, indication, measures, enrolledAt, enrolledBy, endedAt, undo } = state.course
  return {
    ...{ id, client, therapist, status, revision, contract, cadence, held, minutes, zone },
    ...{ area, secondArea, indication, measures, enrolledAt, enrolledBy, endedAt },
    undo: undo === null || !isOpen(undo, now) ? null : { act: undo.act, by: undo.by, at: undo.at },
    techniques: state.slots.map(({ id: slot, technique }) => ({ slot, technique })),
    requests: state.slots.flatMap(({ id: slot, request }) => (request === null ? [] : [{ slot, ...request }])),
    ...{ sessions: sessionRows(state), messages: messageRows(state) },
  }
}

/** A client as staff see them; of the PIN, that there is one. */
export function clientView(client: Client): ClientAnswer {
  const { id, name, email, zone, locale, content, prompts, reminders, calendar, consentedOn } = client
  const { unsubscribedAt, bouncedAt, sharedAddress, pin, addressAsked, openCourse, courses } = client
  return {
    ...{ id, name, email, zone, locale, content, prompts, reminders, calendar, consentedOn },
    ...{ unsubscribedAt, bouncedAt, sharedAddress, hasPin: pin !== null, openCourse, courses },
    addressAsked: addressAsked === null ? null : { email: addressAsked.email, at: addressAsked.at },
  }
}
