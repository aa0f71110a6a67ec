import * as z from 'zod/mini'

/** The mails that go to staff: an alert, the daily digest, a test. They bear no attempt at a client's message. */
const StaffMail = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.object({ kind: z.tuple([z.enum(['alert', 'digest', 'test'])]) }) }),
  }),
})

/** What an event tells of a mail to staff: that an alert did not arrive, or nothing of note. Null: it is about no such mail. */
export function staffMailIn(event: unknown): 'alert-lost' | 'nothing' | null {
  const parsed = StaffMail.safeParse(event)
  if (!parsed.success) return null
  const { eventType, mail } = parsed.data.detail
  return mail.tags.kind[0] === 'alert' && lost.has(eventType) ? 'alert-lost' : 'nothing'
}

const lost: ReadonlySet<string> = new Set(['Bounce', 'Complaint', 'Reject', 'Rendering Failure'])
