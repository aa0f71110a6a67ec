import type { JSX } from 'preact'

import { inWords } from '../course-do/slot-label.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { nameOfMail, stateWords } from './mail-words.ts'
import type { CourseCase } from './slot-case.ts'
import { tellCourse } from './tell-course.ts'
import { type Timeline, frame, layOutTimeline } from './timeline.ts'
import { MailMark, SlotMark } from './timeline-marks.tsx'
import { monthsIn, placeIn } from './timeline-span.ts'
import { TimelineKey } from './timeline-key.tsx'

/** How high each row of the picture stands. */
const row = { phases: 22, sessions: 76, left: 112, mails: 134, mail: 13 } as const

interface PictureProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  /** The numbers of sessions left of which the client is told. */
  readonly countdown: readonly number[]
}

/** The course as a picture: phases, sessions, mails and the present along one line of time. The tables below say the same. */
export function TimelinePicture({ visit, course, countdown }: PictureProps): JSX.Element {
  const timeline = layOutTimeline(course, { countdown, now: visit.now })
  const foot = row.mails + timeline.mailRows * row.mail
  return (
    <figure class="course-line">
      <section class="wide" tabIndex={0} aria-label="Timeline">
        <svg viewBox={`0 0 ${frame.width} ${foot + 26}`} role="img" aria-labelledby="line-title line-desc">
          <title id="line-title">The course from its first session to its last mail</title>
          <desc id="line-desc">{tellCourse(visit, course)}</desc>
          <RowNames hasLeft={timeline.slots.some(({ left }) => left !== null)} />
          <Phases timeline={timeline} />
          <Months visit={visit} timeline={timeline} foot={foot} />
          <Sessions visit={visit} timeline={timeline} />
          <Mails visit={visit} timeline={timeline} />
          <Today timeline={timeline} foot={foot} />
        </svg>
      </section>
      <figcaption>
        <TimelineKey course={course} />
      </figcaption>
    </figure>
  )
}

interface PartProps {
  readonly visit: CourseVisit
  readonly timeline: Timeline
}

function RowNames({ hasLeft }: { readonly hasLeft: boolean }): JSX.Element {
  const names = [
    ['Phase', row.phases + 18],
    ['Sessions', row.sessions + 4],
    ...(hasLeft ? ([['Left', row.left]] as const) : []),
    ['Mails', row.mails + 8],
  ] as const
  return (
    <>
      {names.map(([name, y]) => (
        <text class="name" x="0" y={y}>
          {name}
        </text>
      ))}
    </>
  )
}

function Phases({ timeline: { bands } }: Pick<PartProps, 'timeline'>): JSX.Element {
  return (
    <>
      {bands.map(({ phase, from, to }) => (
        <g class={`phase ${phase}`}>
          <rect x={from} y={row.phases} width={Math.max(1, to - from)} height="26" />
          <rect class="ground" x={from} y={row.phases + 26} width={Math.max(1, to - from)} height="70" />
          {to - from > 44 && (
            <text x={(from + to) / 2} y={row.phases + 18} text-anchor="middle">
              {phase}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function Months({ visit, timeline: { span }, foot }: PartProps & { readonly foot: number }): JSX.Element {
  const months = monthsIn(span, visit.deps.clinic.timeZone)
  return (
    <>
      {months.map(({ at, name }) => {
        const x = placeIn(span, at, frame)
        return (
          <g class="month">
            <path d={`M${x} ${row.phases + 26}V${foot + 6}`} />
            <text x={x} y={foot + 20} text-anchor={x > frame.right - 60 ? 'end' : 'middle'}>
              {name}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Those that take place stand before those that do not. */
function Sessions({ visit, timeline: { slots, radius } }: PartProps): JSX.Element {
  const inOrder = slots.toSorted((one, other) => Number(one.slot.counts) - Number(other.slot.counts))
  return (
    <>
      {inOrder.map(({ slot, x, movedFrom, left }) => (
        <g>
          <title>{`Slot ${slot.slot.id}: ${clinicTime(slot.slot.startsAt, visit)}, ${slot.status}`}</title>
          {movedFrom !== null && <Moved from={movedFrom} to={x} radius={radius} />}
          <SlotMark
            {...{ status: slot.status, x, y: row.sessions, radius }}
            label={slot.counts && radius >= 8 ? `${slot.session}` : ''}
          />
          {left !== null && (
            <text class="left" x={x} y={row.left} text-anchor="middle">
              {left}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** An empty place, and the way from there to where the session is now. */
function Moved({
  from,
  to,
  radius,
}: {
  readonly from: number
  readonly to: number
  readonly radius: number
}): JSX.Element {
  const y = row.sessions
  const top = y - radius - 9
  return (
    <g class="moved">
      <circle cx={from} cy={y} r={radius} />
      <path d={`M${from} ${y - radius}V${top}H${to}V${y - radius - 1}`} />
      <path d={`M${to - 3} ${y - radius - 5}L${to} ${y - radius}L${to + 3} ${y - radius - 5}`} />
    </g>
  )
}

function Mails({ visit, timeline: { mails } }: PartProps): JSX.Element {
  return (
    <>
      {mails.map(({ mail, x, row: place }) => (
        <g>
          <title>{`${inWords(nameOfMail(mail))}, ${stateWords[mail.state]}: ${mail.at === null ? '' : clinicTime(mail.at, visit)}`}</title>
          <MailMark state={mail.state} x={x} y={row.mails + 4 + place * row.mail} />
        </g>
      ))}
    </>
  )
}

function Today({ timeline: { today }, foot }: Pick<PartProps, 'timeline'> & { readonly foot: number }): JSX.Element {
  if (today === null) return <></>
  return (
    <g class="today">
      <path d={`M${today} 16V${foot + 6}`} />
      <text x={today} y="12" text-anchor={today > frame.right - 30 ? 'end' : 'middle'}>
        today
      </text>
    </g>
  )
}
