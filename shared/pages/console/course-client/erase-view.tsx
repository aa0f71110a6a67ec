import type { JSX } from 'preact'

import { undoTime } from '../../../course/undo.ts'
import { mayReach, running } from '../../../staff/access.ts'
import { plus } from '../../../time/instant.ts'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { ActButton, ActForm } from './act-form.tsx'

/** The way to erase a client, for those who may. */
export function EraseSection({ visit }: { readonly visit: CourseVisit }): JSX.Element {
  if (!mayErase(visit)) return <></>
  return (
    <section>
      <h2>Erase the client</h2>
      <p>The next page says what is lost and what is kept, and asks once more.</p>
      <ActForm visit={visit}>
        <ActButton act="ask-erase" label="Erase the client" />
      </ActForm>
    </section>
  )
}

/** Asks once more before a client is erased. */
export function SureToErase({ visit }: { readonly visit: CourseVisit }): JSX.Element {
  const { course } = visit.state
  return (
    <ConsoleFrame visit={visit} title={`Erase the client of course ${course.id}?`}>
      <h2>At once</h2>
      <ul>
        <li>Every session to come is called off, its time is free, and nothing more is sent, not even of this.</li>
        <li>Nobody can look the client up any more.</li>
      </ul>
      <h2>Ten minutes later, for good</h2>
      <ul>
        <li>Lost: name, address, PIN, all that the client wrote, the mails as sent, focus, techniques and reasons.</li>
        <li>Kept: the number in place of the name, when sessions were and what became of them, who did what.</li>
        <li>Notes that the clinic keeps elsewhere, and mails in the client’s own mailbox, are not touched.</li>
      </ul>
      <p>Until then the client, by their own link, and an admin, on this page, can take it back.</p>
      <ActForm visit={visit}>
        <ActButton act="erase" label="Yes, erase the client and call off the sessions" kind="grave" />
      </ActForm>
      <p>
        <a class="way" href={consoleHref(visit.path)}>
          No, leave everything as it is
        </a>
      </p>
    </ConsoleFrame>
  )
}

interface ErasedViewProps {
  readonly visit: CourseVisit
  readonly fault: ConsoleFault | null
}

/** The page of a client who is erased: until when it can be taken back. */
export function ErasedView({ visit, fault }: ErasedViewProps): JSX.Element {
  const { course, client } = visit.state
  const until = client.erasedAt === null ? null : plus(client.erasedAt, undoTime)
  const isOpen = until !== null && visit.now <= until
  return (
    <ConsoleFrame visit={visit} title={`Client of course ${course.id}`} fault={fault}>
      <p>
        <a href={consoleHref(`courses/${course.id}`)}>Course {course.id}</a>
      </p>
      <p class="notice">
        The client is erased.{' '}
        {isOpen
          ? `It can be taken back until ${clinicTime(until, visit)}, by the client or an admin.`
          : 'It cannot be taken back any more.'}
      </p>
      {isOpen && mayErase(visit) && (
        <ActForm visit={visit}>
          <ActButton act="take-back" label="Take the erasure back" />
        </ActForm>
      )}
    </ConsoleFrame>
  )
}

function mayErase({ person, state }: CourseVisit): boolean {
  return mayReach(person, running, state.course.therapist)
}
