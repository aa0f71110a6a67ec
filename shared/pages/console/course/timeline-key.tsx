import type { JSX } from 'preact'

import type { MailState } from './mail-lines.ts'
import type { CourseCase, ShownStatus } from './slot-case.ts'
import { MailMark, SlotMark } from './timeline-marks.tsx'

const statuses: readonly ShownStatus[] = [
  ...(['attended', 'not marked', 'confirmed', 'scheduled', 'missed', 'cancelled', 'paused'] as const),
]
const states: readonly (readonly [MailState, string])[] = [
  ['sent', 'mail sent'],
  ['to go', 'mail to go'],
  ['skipped', 'mail not sent'],
  ['held', 'mail held'],
]

/** What the marks of the picture mean, as far as there are any. */
export function TimelineKey({ course: { slots, mails } }: { readonly course: CourseCase }): JSX.Element {
  const shown = new Set([...mails, ...slots.flatMap((slot) => slot.mails)].map(({ state }) => state))
  const sessions = statuses.filter((status) => slots.some((slot) => slot.status === status))
  return (
    <ul class="key">
      {sessions.map((status) => (
        <li>
          <Sign>
            <SlotMark status={status} x={9} y={9} radius={7} />
          </Sign>
          {status}
        </li>
      ))}
      {slots.some(({ movedFrom }) => movedFrom !== null) && (
        <li>
          <Sign>
            <g class="moved">
              <circle cx="9" cy="9" r="7" />
            </g>
          </Sign>
          moved from here
        </li>
      )}
      {states
        .filter(([state]) => shown.has(state))
        .map(([state, name]) => (
          <li>
            <Sign>
              <MailMark state={state} x={9} y={9} />
            </Sign>
            {name}
          </li>
        ))}
    </ul>
  )
}

function Sign({ children }: { readonly children: JSX.Element }): JSX.Element {
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      {children}
    </svg>
  )
}
