import type { ComponentChildren, JSX } from 'preact'

import type { Clinic } from '../config/clinic.ts'
import type { Locale } from '../course/client.ts'
import { phrasesOf } from '../mail/phrases-of.ts'
import { PageFrame, pageHtml } from './page-frame.tsx'
import { Phone } from './phone.tsx'

export interface PlainPageProps {
  readonly clinic: Clinic
  readonly style: string
  readonly locale: Locale
  readonly title: string
  readonly text: string
  readonly children?: ComponentChildren
}

/** A page of one message. It names the clinic's phone and nothing of whoever asked. */
export function plainPage(props: PlainPageProps): string {
  return pageHtml(<PlainPage {...props} />)
}

function PlainPage({ clinic, style, locale, title, text, children }: PlainPageProps): JSX.Element {
  const { direction } = phrasesOf(locale)
  return (
    <PageFrame clinic={clinic} locale={locale} direction={direction} title={title} style={style}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <Phone number={clinic.contact.phone} />
      </p>
      {children}
    </PageFrame>
  )
}
