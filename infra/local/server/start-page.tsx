import { formatInstant, parseInstant } from '../clock.ts'
import type { HttpAnswer } from '../http-event.ts'
import { page, readable } from './page.tsx'

export interface StartData {
  readonly now: string
  readonly mails: number
  /** When something falls due next; null: nothing does. */
  readonly nextDue: string | null
}

/** The laptop's first page: where everything is, and buttons that move the clock on. */
export function startPage({ now, mails, nextDue }: StartData): HttpAnswer {
  const later = (hours: number) => formatInstant(parseInstant(now) + hours * 3_600_000)
  const next = nextDue !== null && nextDue > now ? nextDue : null
  return page(
    'Interlude on this machine',
    now,
    <>
      <nav class="card" aria-label="Where things are">
        <ul class="plain">
          <Place href="/staff/" name="Courses" about="each course with its sessions and messages" />
          <Place href="/mailbox/" name="Mailbox" about={`every mail as SES took it; ${mails} so far`} />
          <Place href="/health" name="Health" about="does it work, and when was the last tick" />
          <Place href="/clock" name="Clock" about='GET tells the time; POST {"to": instant} moves it on' />
        </ul>
      </nav>
      <section class="card">
        <h2>Move the clock on</h2>
        <p class="soft">{next === null ? 'Nothing falls due later.' : `Something falls due at ${readable(next)}.`}</p>
        <form method="post" action="/clock">
          {next !== null && <Jump to={next} name="To what is due next" />}
          <Jump to={later(1)} name="An hour" />
          <Jump to={later(24)} name="A day" />
          <Jump to={later(168)} name="A week" />
        </form>
      </section>
    </>,
  )
}

function Place({ href, name, about }: { readonly href: string; readonly name: string; readonly about: string }) {
  return (
    <li>
      <p>
        <a href={href}>{name}</a> <span class="soft">{about}</span>
      </p>
    </li>
  )
}

function Jump({ to, name }: { readonly to: string; readonly name: string }) {
  return (
    <button type="submit" name="to" value={to}>
      {name}
    </button>
  )
}
