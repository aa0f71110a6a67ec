import type { JSX } from 'preact'

import type { StaffPageProps } from './staff-frame.tsx'
import { StaffFrame, clinicTime } from './staff-frame.tsx'
import type { OpenedMail } from '../mail/opened-mail.ts'

export interface StaffMailPageProps extends StaffPageProps {
  readonly mail: OpenedMail
  readonly course: string
  /** Where the mail's HTML is shown by itself, unable to run or load anything. */
  readonly htmlHref: string
}

/** A mail as it was sent: what the client saw, and the plain text beside it. */
export function StaffMailPage({ clinic, style, mail, course, htmlHref }: StaffMailPageProps): JSX.Element {
  return (
    <StaffFrame clinic={clinic} style={style} title={mail.subject}>
      <p>
        <a href={`/staff/courses/${course}`}>Course {course}</a>
      </p>
      <dl>
        <dt>Sent</dt>
        <dd>{clinicTime(mail.at, clinic)}</dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
      </dl>
      <h2>As the client sees it</h2>
      <iframe src={htmlHref} title="The mail as the client sees it" sandbox="" />
      <h2>Plain text</h2>
      <pre>{mail.text}</pre>
      {mail.calendar !== null && (
        <>
          <h2>Calendar</h2>
          <pre>{mail.calendar}</pre>
        </>
      )}
    </StaffFrame>
  )
}
