import type { ComponentChildren, JSX } from 'preact'
import { render } from 'preact-render-to-string'

import type { Clinic } from '../config/clinic.ts'

export interface PageFrameProps {
  readonly clinic: Clinic
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** Stands in the browser's history, so it says nothing of what for. */
  readonly title: string
  readonly style: string
  /** For tables that need the room. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A whole page as text. */
export function pageHtml(page: JSX.Element): string {
  return `<!doctype html>${render(page)}\n`
}

/** What every page has around its own matter. */
export function PageFrame({
  clinic,
  locale,
  direction,
  title,
  style,
  wide = false,
  children,
}: PageFrameProps): JSX.Element {
  const { logo } = clinic.look
  return (
    <html lang={locale} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <div class={wide ? 'page full' : 'page'}>
          <header>
            {logo === null ? <p class="clinic">{clinic.name}</p> : <img class="logo" src={logo} alt={clinic.name} />}
          </header>
          <main>{children}</main>
        </div>
      </body>
    </html>
  )
}
