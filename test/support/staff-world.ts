import { createStaff } from '../../functions/staff/staff.ts'
import { AttemptId } from '../../shared/course/ids.ts'
import { composeMime } from '../../shared/mail/compose-mime.ts'
import { renderMail } from '../../shared/mail/render-mail.tsx'
import { createRespond } from '../../shared/pages/page-response.ts'
import { type WorldChanges, createLinkWorld } from './link-world.ts'
import { at, sentEntry } from './sample-course.ts'
import { mailOf } from './sample-mail.ts'

/** The attempt under which the sample course's welcome was sent. */
export const sentAttempt = AttemptId.parse('0f0f0f0f-1111-4222-8333-444444444444')

/** The staff's pages over a course whose welcome was sent. */
export async function createStaffWorld(changes: WorldChanges = {}) {
  const entry = sentEntry({ kind: 'welcome', attempt: sentAttempt })
  const world = await createLinkWorld(changes)
  const input = mailOf('welcome')
  const mime = await composeMime(renderMail(input), {
    clinic: input.clinic,
    now: input.now,
    attempt: sentAttempt,
    to: input.client,
  })
  const { course } = world
  const written = await world.store.write([
    { put: 'course', value: { ...course, ledger: { welcome: entry }, version: 2 }, was: 1 },
    {
      put: 'mail',
      value: { course: course.id, attempt: sentAttempt, at: at('2027-01-04T18:00:00Z'), mime: Uint8Array.from(mime) },
    },
  ])
  if (!written.ok) throw new Error('the welcome does not fit the store')
  const { clinic, store, style, clock } = world.deps
  const staff = createStaff({
    clinic,
    store,
    style,
    clock,
    respond: createRespond(clinic, style, ["frame-src 'self'"]),
  })
  return { staff, world }
}
