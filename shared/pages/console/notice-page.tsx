import type { ComponentChildren } from 'preact'

import type { PageResponse } from '../../http/page-response.ts'
import { PageFrame, pageHtml } from '../page-frame.tsx'
import type { ConsoleDeps } from './console-deps.ts'

interface Notice {
  readonly title: string
  readonly text: string
  /** The way on. */
  readonly children?: ComponentChildren
}

/** A page of one message for who works at the clinic; without the console's frame, since nobody may have signed in. */
export function noticePage(
  { clinic, style, respond }: Pick<ConsoleDeps, 'clinic' | 'style' | 'respond'>,
  status: number,
  { title, text, children }: Notice,
): PageResponse {
  const page = (
    <PageFrame clinic={clinic} locale="en" direction="ltr" title={title} style={style}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </PageFrame>
  )
  return respond(status, pageHtml(page))
}
