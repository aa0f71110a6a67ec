import type { JSX } from 'preact'

import { stoppedFamilies } from '../../../client/stop-mails.ts'
import { undoTime } from '../../../course/undo.ts'
import { plus } from '../../../time/instant.ts'
import type { CourseState } from '../../../store/store.ts'
import { zoneName } from '../../../time/format.ts'
import { languages } from '../../client/mail-choices.tsx'
import { clinicTime } from '../console-frame.tsx'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { Fact } from './fact.tsx'

/** Who the client is, and whether mails reach them. */
export function ClientFacts({ visit }: { readonly visit: CourseVisit }): JSX.Element {
  const { client, course } = visit.state
  const { erasedAt, zone } = client
  return (
    <>
      <Fact name="Client">
        {erasedAt === null ? client.name : 'erased'}
        {erasedAt === null && <span class="more">{client.email}</span>}
        <span class="more">
          {languages[client.locale]}, {zoneName(zone ?? course.zone, 'en')}
          {client.pin === null ? ', no PIN' : ', has a PIN'}
        </span>
      </Fact>
      <Fact name="E-mails">
        {mailsOf(visit.state)}
        {notesOf(visit).map((note) => (
          <span class="more">{note}</span>
        ))}
      </Fact>
    </>
  )
}

function mailsOf({ client, clinic }: CourseState): string {
  if (client.erasedAt !== null) return 'none: the client is erased'
  if (client.bouncedAt !== null) return 'none: mail to the address came back; phone'
  const stopped = stoppedFamilies(client)
  if (stopped.includes('all')) return 'none: the client stopped them; phone'
  if (!clinic.sending) return 'none now: sending is switched off'
  return stopped.length === 0 ? 'all' : `all but ${stopped.join(' and ')}`
}

/** What else bears on whether mails reach the client, and what the client waits for. */
function notesOf(visit: CourseVisit): readonly (JSX.Element | string)[] {
  const { client, course } = visit.state
  const { erasedAt, bouncedAt, unsubscribedAt, addressAsked, sharedAddress, softBounces } = client
  if (erasedAt !== null) {
    const until = plus(erasedAt, undoTime)
    const end = clinicTime(until, visit)
    return [
      visit.now <= until ? `It can be taken back until ${end}.` : `Since ${clinicTime(erasedAt, visit)}, for good.`,
    ]
  }
  return [
    ...(bouncedAt === null ? [] : [`Came back on ${clinicTime(bouncedAt, visit)}.`]),
    ...(unsubscribedAt === null ? [] : [`Stopped on ${clinicTime(unsubscribedAt, visit)}.`]),
    ...(softBounces.length === 0 ? [] : [`Could not be delivered at once lately: ${softBounces.length} times.`]),
    ...(sharedAddress ? ['Others read this address too.'] : []),
    ...(addressAsked === null
      ? []
      : [
          <>
            The client asks to be written to at another address:{' '}
            <a href={consoleHref(`courses/${course.id}/client`)}>see to it</a>
          </>,
        ]),
  ]
}
