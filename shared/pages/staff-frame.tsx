import type { ComponentChildren, JSX } from 'preact'

import type { Clinic } from '../config/clinic.ts'
import { formatDate, formatTime } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { PageFrame } from './page-frame.tsx'

/** What every staff page is given. */
export interface StaffPageProps {
  readonly clinic: Clinic
  readonly style: string
}

/** A page for staff, in English, as wide as its tables need. */
export function StaffFrame({
  clinic,
  style,
  title,
  children,
}: StaffPageProps & { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <PageFrame clinic={clinic} locale="en" direction="ltr" title={title} style={style} wide>
      <h1>{title}</h1>
      {children}
    </PageFrame>
  )
}

/** An instant as the clinic's clocks show it: "5 January 2027, 14:00". */
export function clinicTime(instant: Instant, { timeZone }: Clinic): string {
  const wall = toWall(instant, timeZone)
  return `${formatDate(dateOf(wall), 'en')}, ${formatTime(wall, 'en')}`
}

interface TableProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A table that scrolls by itself where the screen is narrower; the keyboard can scroll it too. */
export function Table({ caption, heads, rows }: TableProps): JSX.Element {
  return (
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
