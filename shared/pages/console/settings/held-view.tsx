import type { JSX } from 'preact'

import { heldName } from '../../../sending/decide-held.ts'
import type { Held, HeldMessage, HeldOfCourse } from '../../../sending/held.ts'
import { mayReach, running } from '../../../staff/access.ts'
import type { CatchUpJob } from '../../../store/jobs.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { inWords } from '../course-do/slot-label.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** What the name of a message's box begins with; its name within the course follows. */
export const chosenPrefix = 'm-'

interface HeldViewProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  readonly held: Held
}

/** What is held, course by course. */
export function HeldView({ visit, fault, held: { job, courses, next } }: HeldViewProps): JSX.Element {
  const isOpen = job?.phase === 'waiting' && mayReach(visit.person, running, null)
  return (
    <SettingsFrame visit={visit} title="Held mails" fault={fault}>
      <p class="notice">{stateOf(job, visit)}</p>
      {isOpen && courses.length > 0 && <AllForm visit={visit} />}
      {job?.phase === 'waiting' && courses.length === 0 && (
        <p>Nothing is held {next === null ? 'any more' : 'here'}.</p>
      )}
      {courses.map((one) => (
        <OfCourse visit={visit} isOpen={isOpen} {...one} />
      ))}
      {next !== null && (
        <p>
          <a href={consoleHref('settings/held', { after: `${next}` })}>The courses after these</a>
        </p>
      )}
    </SettingsFrame>
  )
}

function stateOf(job: CatchUpJob | null, visit: ConsoleVisit): string {
  if (job === null) return 'Nothing is held.'
  const { phase, cursor, rows, decidedBy } = job
  switch (phase) {
    case 'look':
      return `The courses are being gone over: ${cursor} so far. Look again in a few minutes; nothing of it goes meanwhile.`
    case 'waiting':
      return `Due by ${clinicTime(job.heldBefore, visit)}, while sending was off or before the records were put back. It goes when an admin lets it; what is of no use any more is left out by itself.`
    case 'send':
    case 'skip':
      return `${decidedBy} ${phase === 'send' ? 'lets all of it go' : 'leaves all of it out'}: ${cursor} of ${rows} courses done.`
    case 'done':
    case 'replaced':
      return 'Nothing is held any more.'
    default:
      return phase satisfies never
  }
}

function AllForm({ visit }: { readonly visit: ConsoleVisit }): JSX.Element {
  return (
    <form class="console-form" method="post" action={consoleHref('settings/held')}>
      <FormField visit={visit} seen="" />
      <p class="buttons">
        <button class="quiet" type="submit" name="all" value="send">
          Let all of it go
        </button>
        <button class="quiet" type="submit" name="all" value="skip">
          Leave all of it out
        </button>
      </p>
    </form>
  )
}

interface OfCourseProps extends HeldOfCourse {
  readonly visit: ConsoleVisit
  readonly isOpen: boolean
}

function OfCourse({ visit, isOpen, course, messages }: OfCourseProps): JSX.Element {
  return (
    <section>
      <h2>
        <a href={consoleHref(`courses/${course}`)}>Course {course}</a>
      </h2>
      {isOpen ? (
        <form class="console-form" method="post" action={consoleHref('settings/held')}>
          <FormField visit={visit} seen="" />
          <input type="hidden" name="course" value={course} />
          {messages.map((message) => (
            <Choice visit={visit} message={message} id={`${course}-${heldName(message)}`.replaceAll('.', '_')} />
          ))}
          <p class="buttons">
            <DecideButton what="send" label="Let these go" course={course} />
            <DecideButton what="skip" label="Leave these out" course={course} />
          </p>
        </form>
      ) : (
        <ul>
          {messages.map((message) => (
            <li>{wordsOf(visit, message)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface DecideButtonProps extends Pick<HeldOfCourse, 'course'> {
  readonly what: 'send' | 'skip'
  readonly label: string
}

function DecideButton({ what, label, course }: DecideButtonProps): JSX.Element {
  return (
    <button class="quiet" type="submit" name="do" value={what}>
      {label}
      <span class="hidden">, course {course}</span>
    </button>
  )
}

interface ChoiceProps {
  readonly visit: ConsoleVisit
  readonly message: HeldMessage
  readonly id: string
}

/** All are chosen to begin with. */
function Choice({ visit, message, id }: ChoiceProps): JSX.Element {
  return (
    <p class="choice">
      <input type="checkbox" id={id} name={`${chosenPrefix}${heldName(message)}`} checked />
      <label for={id}>{wordsOf(visit, message)}</label>
    </p>
  )
}

function wordsOf(visit: ConsoleVisit, { kind, slot, dueAt, lastAt, reason }: HeldMessage): string {
  const about = slot === null ? '' : `, slot ${slot.id}`
  const use = lastAt === null ? '' : `; of use until ${clinicTime(lastAt, visit)}`
  const gone = reason === 'restored' ? '; it may have gone before the records were put back' : ''
  return `${inWords(kind)}${about}: due ${clinicTime(dueAt, visit)}${use}${gone}`
}
