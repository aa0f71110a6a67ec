import * as z from 'zod'

/** What a dead letter is, by its body. `of` is the id of what it is about: nothing else of a body is ever shown. */
export type DeadLetter =
  /** What it points to is still due, or is settled: each tick queues again what is due. */
  | { readonly is: 'pointer'; readonly of: string }
  /** What SES told of a mail, as feedback was given it. */
  | { readonly is: 'mail-event'; readonly of: string; readonly event: unknown }
  | { readonly is: 'unknown'; readonly of: string }

const Id = z.string().regex(/^[\w.-]{1,200}$/)
/** Beside the id stands in which table it was found. */
const table = { table: z.string().optional() }
const Pointer = z.union([
  z.strictObject({ course: Id, ...table }),
  z.strictObject({ job: Id, ...table }),
  z.strictObject({ alert: Id, ...table }),
  z.strictObject({ newer: z.string().regex(/^[\w.#-]{1,300}$/), ...table }),
])
const EventType = z.string().regex(/^[A-Za-z ]{1,40}$/)
const Mail = z.looseObject({ messageId: Id })
const Failed = z.object({
  requestPayload: z.looseObject({ detail: z.looseObject({ eventType: EventType, mail: Mail }) }),
})

/** Tells a dead letter by its body. */
export function readDeadLetter(body: string): DeadLetter {
  const value = jsonOf(body)
  const pointer = Pointer.safeParse(value)
  if (pointer.success) {
    const pointed = Object.entries(pointer.data).find(([name]) => name !== 'table')
    return { is: 'pointer', of: pointed?.join(' ') ?? '' }
  }
  const failed = Failed.safeParse(value)
  if (!failed.success) return { is: 'unknown', of: '' }
  const { requestPayload: event } = failed.data
  return { is: 'mail-event', of: `${event.detail.eventType} of ${event.detail.mail.messageId}`, event }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
