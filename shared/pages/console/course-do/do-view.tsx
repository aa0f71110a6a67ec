import type { ComponentChildren, JSX } from 'preact'

import type { Previewed } from '../../../command/preview-course.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { ConsoleFrame, FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import type { Asked, Read } from './asked.ts'
import { CopiedFields } from './copied-fields.tsx'
import { FaultsOnTop } from './faults-on-top.tsx'
import { FieldInput } from './field-input.tsx'
import { PreviewPart } from './preview-part.tsx'
import { RefusedPart, SincePart } from './refused-part.tsx'
import { inWords, slotLabel } from './slot-label.ts'
import { wallLabel } from './time-options.ts'
import { undoSays } from './whole-forms.ts'

export interface DoViewProps {
  readonly visit: CourseVisit
  readonly asked: Asked
  /** What stands in the form. */
  readonly fields: FormFields
  /** What the form comes to; null where nobody has filled it in yet. */
  readonly read: Read | null
  readonly previewed: Previewed | null
  readonly fault: ConsoleFault | null
}

/** The page of one command: its form, and what it would do. */
export function DoView(props: DoViewProps): JSX.Element {
  const { visit, asked, read, fault } = props
  const { id } = visit.state.course
  const { form, slot } = asked
  const since = fault?.refusal.since
  return (
    <ConsoleFrame visit={visit} title={`${form.title}: course ${id}`} fault={read?.ok === false ? null : fault} live>
      <p>
        <a href={consoleHref(`courses/${id}`)}>Course {id}</a>
      </p>
      {read?.ok === false && <FaultsOnTop fields={asked.fields} faults={read.faults} />}
      {since !== undefined && <SincePart visit={visit} since={since} />}
      <p>{form.says}</p>
      {form.of === 'slot' && slot === null ? <Slots {...props} /> : <Form {...props} />}
      <div id="preview" aria-live="polite">
        <Outcome {...props} />
      </div>
    </ConsoleFrame>
  )
}

/** The sessions from which one is to be chosen first. */
function Slots({ visit, asked: { form } }: DoViewProps): JSX.Element {
  const fitting = visit.state.slots.filter((slot) => form.of === 'slot' && form.fits(slot, visit.now))
  if (fitting.length === 0) return <p>There is no session for which this could be done now.</p>
  return (
    <>
      <h2>Which session?</h2>
      <ul>
        {fitting.map((slot) => (
          <li>
            <a href={consoleHref(visit.path, { slot: `${slot.id}` })}>{slotLabel(visit, slot)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Form({ visit, asked, fields, read }: DoViewProps): JSX.Element {
  const { slot } = asked
  const faultOf = (name: string): string | null => (read?.ok === false ? (read.faults.get(name) ?? null) : null)
  return (
    <>
      <About visit={visit} asked={asked} />
      <form class="console-form" method="post" action={consoleHref(visit.path)} data-live="">
        <FormField visit={visit} seen={`${visit.state.course.revision}`} />
        {slot !== null && <input type="hidden" name="slot" value={slot.id} />}
        {asked.fields.map((field) => (
          <FieldInput field={field} fields={fields} fault={faultOf(field.name)} />
        ))}
        <p>
          <button type="submit" name="step" value="preview">
            Show what this does
          </button>
        </p>
      </form>
    </>
  )
}

/** What is known already of what the command is about. */
function About({ visit, asked: { verb, slot } }: Pick<DoViewProps, 'visit' | 'asked'>): JSX.Element {
  if (verb === 'undo') return <p class="notice">{undoSays(visit)}</p>
  if (slot === null) return <></>
  const { request } = slot
  return (
    <dl>
      <dt>Slot {slot.id}</dt>
      <dd>
        {slotLabel(visit, slot)}
        <span class="more">
          <a href={consoleHref(visit.path)}>Another session</a>
        </span>
      </dd>
      {request !== null && (
        <>
          <dt>The client asks for</dt>
          <dd>
            {request.times.map((wall) => wallLabel(wall)).join('; ') || 'another time'}
            <span class="more">{[...request.weekdays, ...request.parts].map((code) => inWords(code)).join(', ')}</span>
          </dd>
        </>
      )}
    </dl>
  )
}

function Outcome({ visit, asked, fields, read, previewed }: DoViewProps): ComponentChildren {
  if (previewed === null || read?.ok !== true) return null
  return (
    <>
      <h2>What this does</h2>
      {previewed.ok ? (
        <>
          <PreviewPart visit={visit} preview={previewed.value} />
          <form method="post" action={consoleHref(visit.path)}>
            <FormField visit={visit} seen={`${previewed.value.revision}`} />
            {asked.slot !== null && !fields.has('slot') && <input type="hidden" name="slot" value={asked.slot.id} />}
            <CopiedFields fields={fields} />
            <button type="submit" name="step" value="do">
              Do it
            </button>
          </form>
        </>
      ) : (
        <RefusedPart visit={visit} refused={previewed} command={read.command} fields={fields} />
      )}
    </>
  )
}
