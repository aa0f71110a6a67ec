import type { JSX } from 'preact'

import type { CourseCommand } from '../../../change/course-command.ts'
import type { Alternatives } from '../../../change/alternatives.ts'
import type { Previewed } from '../../../command/preview-course.ts'
import type { Step } from '../../../course/cadence.ts'
import type { ChangedSince } from '../../../course/refusal.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { actWords } from '../course/act-words.ts'
import { Table } from '../table.tsx'
import { CopiedFields } from './copied-fields.tsx'
import { partName } from './do-field.ts'
import { wallLabel } from './time-options.ts'
import { isToCome } from './verb-form.ts'

interface RefusedProps {
  readonly visit: CourseVisit
  readonly refused: Extract<Previewed, { ok: false }>
  readonly command: CourseCommand
  readonly fields: FormFields
}

/** Why a command cannot be done, every time that is in the way, and the nearest ones that can be had. */
export function RefusedPart({ visit, refused, command, fields }: RefusedProps): JSX.Element {
  const { error, conflicts, instead } = refused
  const moved = movedBy(command)
  const isOwn = ({ slot }: Alternatives): boolean => slot === moved && instead.length === 0
  const own = conflicts.filter((conflict) => isOwn(conflict)).flatMap(({ free }) => free)
  const buttons = instead.length > 0 ? instead : own
  return (
    <>
      <p class="fault">
        This cannot be done: {error.detail} ({error.code})
      </p>
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map((conflict) => (
            <li>
              <Conflict visit={visit} conflict={conflict} isMoved={isOwn(conflict)} />
            </li>
          ))}
        </ul>
      )}
      {buttons.length > 0 && <Instead visit={visit} fields={fields} steps={buttons} />}
    </>
  )
}

/** The session whose time a command asks for; null where it asks for none. */
function movedBy(command: CourseCommand): number | null {
  return command.do === 'move' || command.do === 'choose' ? command.slot : null
}

const whys: Readonly<Record<Alternatives['why'], string>> = {
  closed: 'the clinic or the therapist is not there',
  taken: 'the time is taken',
  order: 'it would change the order of the sessions',
  past: 'it is not after the present',
}

interface ConflictProps {
  readonly visit: CourseVisit
  readonly conflict: Alternatives
  /** Whether the form itself asks for the time. */
  readonly isMoved: boolean
}

function Conflict({ visit, conflict, isMoved }: ConflictProps): JSX.Element {
  const { slot, wall, therapist, why, free } = conflict
  const { course, slots } = visit.state
  const booked = slots.find(({ id }) => id === slot)
  const isMovable = booked !== undefined && isToCome(booked, visit.now)
  const move = (to: string): string => consoleHref(`courses/${course.id}/do/move`, { slot: `${slot}`, to })
  return (
    <>
      Slot {slot}, {wallLabel(wall)}, with {therapist}: {whys[why]}.
      {!isMoved && free.length > 0 && ' The nearest free times: '}
      {!isMoved &&
        free.map(({ wall: time }, index) => (
          <>
            {index > 0 && '; '}
            {isMovable ? <a href={move(time)}>move it to {wallLabel(time)}</a> : wallLabel(time)}
          </>
        ))}
    </>
  )
}

interface InsteadProps {
  readonly visit: CourseVisit
  readonly fields: FormFields
  readonly steps: readonly Step[]
}

/** Buttons that ask for one of the nearest times in place of the one that cannot be had. */
function Instead({ visit, fields, steps }: InsteadProps): JSX.Element {
  return (
    <form method="post" action={consoleHref(visit.path)}>
      <FormField visit={visit} seen={`${visit.state.course.revision}`} />
      <CopiedFields fields={fields} without={['to', partName('to', 'other')]} />
      <input type="hidden" name="step" value="preview" />
      <h3>The nearest times that can be had</h3>
      <p class="buttons">
        {steps.map(({ wall }) => (
          <button class="quiet" type="submit" name="to" value={wall}>
            {wallLabel(wall)}
          </button>
        ))}
      </p>
    </form>
  )
}

/** What others did since the form was shown. */
export function SincePart({
  visit,
  since,
}: {
  readonly visit: CourseVisit
  readonly since: ChangedSince
}): JSX.Element {
  return (
    <section>
      <h2>What was done since you looked</h2>
      <Table
        caption="What was done since"
        heads={['At', 'By', 'What', 'Slot']}
        rows={since.acts.map(({ at, by, act, slot }) => [
          ...[clinicTime(at, visit), by, actWords(act, visit.person), slot ?? 'course'],
        ])}
      />
      <p>Below stands what your form would do now.</p>
    </section>
  )
}
