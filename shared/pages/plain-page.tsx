import type { Clinic } from '../config/clinic.ts'
import { PageFrame, pageHtml } from './page-frame.tsx'
import { Phone } from './phone.tsx'

/** A page of one message. It names the clinic's phone and nothing of whoever asked. */
export function plainPage({
  clinic,
  style,
  title,
  text,
}: {
  clinic: Clinic
  style: string
  title: string
  text: string
}): string {
  return pageHtml(
    <PageFrame clinic={clinic} locale="en" direction="ltr" title={title} style={style}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <Phone number={clinic.contact.phone} />
      </p>
    </PageFrame>,
  )
}
