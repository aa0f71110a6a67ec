import type { JSX } from 'preact'

import type { CourseCommand } from '../../../change/course-command.ts'
import { mayReach } from '../../../staff/access.ts'
import { commandAccess } from '../../../staff/command-access.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { verbForms } from '../course-do/verb-forms.ts'
import type { SlotCase } from './slot-case.ts'
import { isChangeable } from './whole-ways.tsx'

type Verb = CourseCommand['do']

/** What can be done with one session, the most usual first, and what the way to it is called. */
const ways: readonly (readonly [Verb, string])[] = [
  ['mark', 'Mark'],
  ['move', 'Move'],
  ['decline', 'Decline the wish'],
  ['cancel', 'Cancel'],
  ['confirm', 'Confirm'],
  ['technique', 'Choose a technique'],
  ['ask', 'Note a wish for another time'],
  ['choose', 'Take an offered time'],
]

/** So many stand open; the others open on demand. */
const usual = 3

/** The ways to what can be done with a session now, by whoever looks. */
export function SlotWays({
  visit,
  slot: { slot },
}: {
  readonly visit: CourseVisit
  readonly slot: SlotCase
}): JSX.Element {
  const { state, person, deps, now } = visit
  if (!isChangeable(state)) return <></>
  const open = ways.filter(([verb]) => {
    const form = verbForms[verb]
    if (verb === 'choose' && deps.clinic.course.selfService === null) return false
    return form.of === 'slot' && form.fits(slot, now) && mayReach(person, commandAccess[verb], state.course.therapist)
  })
  const more = open.slice(usual)
  return (
    <>
      <Links visit={visit} slot={slot.id} of={open.slice(0, usual)} />
      {more.length > 0 && (
        <details>
          <summary>
            More<span class="hidden"> for slot {slot.id}</span>
          </summary>
          <Links visit={visit} slot={slot.id} of={more} />
        </details>
      )}
    </>
  )
}

interface LinksProps {
  readonly visit: CourseVisit
  readonly slot: number
  readonly of: typeof ways
}

function Links({ visit, slot, of }: LinksProps): JSX.Element | null {
  if (of.length === 0) return null
  return (
    <ul class="row-ways">
      {of.map(([verb, name]) => (
        <li>
          <a href={consoleHref(`courses/${visit.state.course.id}/do/${verb}`, { slot: `${slot}` })}>
            {name}
            <span class="hidden"> slot {slot}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
