import { createHash } from 'node:crypto'

import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'

import type { HttpAnswer } from '../http-event.ts'
import { html } from './answer.ts'

const styles = `
:root { color-scheme: light dark; --ink: #1c2526; --soft: #5b686a; --line: #d8dfe0; --ground: #f5f7f7; --card: #ffffff; --link: #17606a }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecec; --soft: #a1b0b2; --line: #3a4648; --ground: #14191a; --card: #1d2425; --link: #7fc4cd } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline }
header p { margin: 0 } h1 { margin: 0; font-size: 1.35rem } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
a { color: var(--link) } .soft { color: var(--soft) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem }
ul.plain { list-style: none; margin: 0; padding: 0 } ul.plain li + li { border-top: 1px solid var(--line) }
ul.mails a { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; padding: .6rem .25rem; text-decoration: none; color: inherit }
ul.mails a:hover, ul.mails a:focus { background: var(--ground) } ul.mails strong, ul.mails span { overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
section > h2:first-child { margin-top: 0 } .card > :last-child p:last-child { margin-bottom: 0 }
iframe { width: 100%; height: 44rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: .9rem/1.5 ui-monospace, monospace }
form { display: flex; flex-wrap: wrap; gap: .5rem } button { font: inherit; padding: .4rem .9rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: var(--link); cursor: pointer }
summary { cursor: pointer; margin: 1.25rem 0 .5rem; font-weight: 600 }
@media (max-width: 40rem) { ul.mails a { grid-template-columns: 1fr } }
`

const hash = createHash('sha256').update(styles).digest('base64')
const policy =
  `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; img-src data:; form-action 'self'; ` +
  "base-uri 'none'; frame-ancestors 'none'"

/** One of the laptop's own pages; everything in `children` is escaped. */
export function page(title: string, now: string, children: ComponentChildren): HttpAnswer {
  const document = render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <header>
          <h1>{title}</h1>
          <p class="soft">{`It is ${readable(now)} here.`}</p>
          <p>
            <a href="/">Start</a>
          </p>
        </header>
        <main>{children}</main>
      </body>
    </html>,
  )
  return html(`<!DOCTYPE html>\n${document}\n`, policy)
}

/** `2027-01-05 14:00 UTC`. */
export function readable(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}
