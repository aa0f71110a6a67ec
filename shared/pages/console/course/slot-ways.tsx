import type { JSX } from 'preact'

import type { CourseCommand } from '../../../change/course-command.ts'
import type { Slot } from '../../../course/slot.ts'
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

interface SlotWaysProps {
  readonly visit: CourseVisit
  readonly slot: SlotCase
}

/** The ways to what can be done with a session now, by whoever looks. */
export function SlotWays({ visit, slot: { slot } }: SlotWaysProps): JSX.Element {
  const open = waysOf(visit, slot)
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

/** A mark that was made is corrected by another one. */
function waysOf({ state, person, deps, now }: CourseVisit, slot: Slot): typeof ways {
  const { status, therapist } = state.course
  if (!isChangeable(state) || status === 'closed') return []
  const isMarked = slot.status === 'attended' || slot.status === 'missed'
  return ways
    .filter(([verb]) => verb !== 'choose' || deps.clinic.course.selfService !== null)
    .filter(([verb]) => {
      const form = verbForms[verb]
      return form.of === 'slot' && form.fits(slot, now) && mayReach(person, commandAccess[verb], therapist)
    })
    .map(([verb, name]) => [verb, verb === 'mark' && isMarked ? 'Correct the mark' : name] as const)
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
