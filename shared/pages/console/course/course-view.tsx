import type { ComponentChildren, JSX } from 'preact'

import { workOfSessions } from '../../../course/work-of-session.ts'
import type { CourseId } from '../../../course/ids.ts'
import type { Answered } from '../../../store/items.ts'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { AlertList } from '../today/alert-list.tsx'
import { ActsPart } from './acts-part.tsx'
import { AnswersPart } from './answers-part.tsx'
import { CourseFacts } from './course-facts.tsx'
import { MailList } from './mail-list.tsx'
import { MapsPart } from './maps-part.tsx'
import { MeasuresPart } from './measures-part.tsx'
import type { CourseRead } from './read-course-page.ts'
import { SessionsTable } from './sessions-table.tsx'
import { type CourseCase, courseCaseOf } from './slot-case.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import { UndoStrip } from './undo-strip.tsx'
import { WholeWays } from './whole-ways.tsx'

interface CourseViewProps {
  readonly visit: CourseVisit
  readonly fault: ConsoleFault | null
  readonly read: CourseRead
}

/** The page of a course: what needs somebody, how it stands, its sessions and mails, what is clinical, what was done. */
export function CourseView({ visit, fault, read }: CourseViewProps): JSX.Element {
  const { id } = visit.state.course
  const { alerts, answered, acts, situation } = read
  const course = courseCaseOf(situation, visit.now)
  return (
    <ConsoleFrame visit={visit} title={`Course ${id}`} fault={fault}>
      {alerts.length > 0 && (
        <Part title="Needs a person">
          <AlertList visit={visit} alerts={alerts} isMore={false} page={`courses/${id}`} />
        </Part>
      )}
      <UndoStrip visit={visit} />
      <CourseFacts visit={visit} course={course} isClinical={answered !== null} />
      <OtherCourses others={read.others} />
      <WholeWays visit={visit} />
      <TimelinePicture visit={visit} course={course} countdown={situation.clinic.messages.countdown} />
      <Part title="Sessions">
        <SessionsTable visit={visit} course={course} workOf={answered === null ? null : worksOf(read)} />
      </Part>
      <Part title="Mails about the course as a whole">
        <MailList visit={visit} mails={course.mails} about="course" />
      </Part>
      {answered !== null && <Clinical visit={visit} course={course} answered={answered} />}
      <Part title="What was done">
        <ActsPart visit={visit} acts={acts} />
      </Part>
    </ConsoleFrame>
  )
}

interface ClinicalProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  readonly answered: readonly Answered[]
}

function Clinical(props: ClinicalProps): JSX.Element {
  return (
    <>
      <Part title="Measures">
        <MeasuresPart {...props} />
      </Part>
      <Part title="What was written">
        <p>No clinical notes are kept here: these are the client’s own words.</p>
        <AnswersPart {...props} />
      </Part>
      <MapsPart {...props} />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  )
}

function OtherCourses({ others }: { readonly others: readonly CourseId[] }): JSX.Element | null {
  if (others.length === 0) return null
  return (
    <p>
      Other courses of this client:{' '}
      {others.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={consoleHref(`courses/${id}`)}>{id}</a>
        </>
      ))}
    </p>
  )
}

/** With what each session works, in words. */
function worksOf({ situation }: CourseRead): (slot: number) => string | null {
  const works = new Map<number, string | null>(
    workOfSessions(situation).map(({ slot, technique, midway }) => {
      return [slot.id, midway ? 'looks back and ahead' : (technique?.replaceAll('-', ' ') ?? null)] as const
    }),
  )
  return (slot) => works.get(slot) ?? null
}
