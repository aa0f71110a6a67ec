import type * as z from 'zod/mini'

import type { EnrolmentPreview } from '../enrol/preview-enrolment.ts'
import { mayReach, treating } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { EnrolmentPreviewAnswer } from './schemas/enrolment-answer.ts'

/** What an enrolment would do, as somebody may see it: with full content the welcome's words are not for the front desk. */
export function enrolmentView(
  { course, dates, messages, welcome, isFull, sharesAddress, isKnown }: Extract<EnrolmentPreview, { ok: true }>,
  person: Person,
): z.output<typeof EnrolmentPreviewAnswer> {
  const isOpen = !isFull || mayReach(person, treating, null)
  return {
    ...{ course, messages, sharesAddress, isKnown },
    dates: dates.map(({ isTaken: _never, ...date }) => date),
    welcome:
      welcome === null
        ? null
        : {
            subject: welcome.subject,
            text: isOpen ? welcome.text : null,
            html: isOpen ? welcome.html : null,
          },
  }
}
