import type { ComponentChildren, JSX } from 'preact'

import type { Clinic } from '../../../config/clinic.ts'
import type { DeclaredAbsence } from '../../../course/absence.ts'
import { mayReach, running } from '../../../staff/access.ts'
import type { AbsenceJob } from '../../../store/jobs.ts'
import { dateOf } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import { FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { FieldInput } from '../course-do/field-input.tsx'
import { Table } from '../table.tsx'
import { daysOf, stateOfAbsence, whoIsAway } from './absence-words.ts'
import { SettingsFrame } from './settings-frame.tsx'

interface AbsencesViewProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  /** By its applied file alone. */
  readonly clinic: Clinic
  readonly declared: readonly { readonly absence: DeclaredAbsence; readonly job: AbsenceJob | null }[]
}

/** When nobody, or not everybody, is there; and the form to declare more. */
export function AbsencesView({ visit, fault, clinic, declared }: AbsencesViewProps): JSX.Element {
  const today = dateOf(toWall(visit.now, clinic.timeZone))
  const rows = [...rowsOfFile(clinic), ...rowsDeclared(clinic, declared)].filter(({ to }) => to >= today)
  const shown = rows.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
  return (
    <SettingsFrame visit={visit} title="Leave and closures" fault={fault}>
      <p>Nothing is booked on these days. Those that are over are left out.</p>
      {shown.length === 0 ? (
        <p>None is to come.</p>
      ) : (
        <Table
          caption="Leave and closures to come"
          heads={['Days', 'Who is away', 'Why', 'Sessions']}
          rows={shown.map(({ days, who, why, state }) => [days, who, why, state])}
        />
      )}
      {mayReach(visit.person, running, null) && <DeclareForm visit={visit} fault={fault} clinic={clinic} />}
    </SettingsFrame>
  )
}

interface Row {
  readonly from: string
  readonly to: string
  readonly days: string
  readonly who: string
  readonly why: string
  readonly state: ComponentChildren
}

function rowsOfFile(clinic: Clinic): readonly Row[] {
  const state = 'by the clinic’s file'
  const closures = clinic.closures.map(({ name, ...span }): Row => ({
    ...span,
    days: daysOf(span),
    who: whoIsAway(clinic, null),
    why: name,
    state,
  }))
  const leave = clinic.therapists.flatMap(({ name: who, leave: spans }) =>
    spans.map((span): Row => ({ ...span, days: daysOf(span), who, why: 'leave', state })),
  )
  return [...closures, ...leave]
}

function rowsDeclared(clinic: Clinic, declared: AbsencesViewProps['declared']): readonly Row[] {
  return declared.map(({ absence, job }) => ({
    ...{ from: absence.from, to: absence.to, days: daysOf(absence), who: whoIsAway(clinic, absence.therapist) },
    why: absence.therapist === null ? 'closure' : 'leave',
    state: job === null ? 'declared' : <a href={consoleHref(`settings/absences/${job.id}`)}>{stateOfAbsence(job)}</a>,
  }))
}

function DeclareForm({ visit, fault, clinic }: Pick<AbsencesViewProps, 'visit' | 'fault' | 'clinic'>): JSX.Element {
  const fields = fault?.fields ?? new Map<string, string>()
  const wrong = fault?.refusal.code === 'bad-input' ? fault.refusal.detail : null
  return (
    <form class="console-form" method="post" action={consoleHref(visit.path)}>
      <h2>Declare leave or a closure</h2>
      <p>
        From then on nothing is booked on these days. Sessions that are booked there stay until you have seen what would
        become of each, and approved it.
      </p>
      <FormField visit={visit} seen="" />
      <p class="field">
        <label for="therapist">Who is away</label>
        <select id="therapist" name="therapist">
          <option value="">The whole clinic</option>
          {clinic.therapists.map(({ id, name }) => (
            <option value={id} selected={fields.get('therapist') === id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <FieldInput field={{ kind: 'day', name: 'from', label: 'First day' }} fields={fields} fault={wrong} />
      <FieldInput
        field={{ kind: 'day', name: 'to', label: 'Last day', hint: 'Left empty it is the first.' }}
        fields={fields}
        fault={null}
      />
      <p>
        <button type="submit" name="act" value="declare">
          Declare it, and show what it touches
        </button>
      </p>
    </form>
  )
}
