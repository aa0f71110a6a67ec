import type { JSX } from 'preact'

import type { EnrolmentPreview } from '../../../enrol/preview-enrolment.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { ConsoleFrame, FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { FaultsOnTop } from '../course-do/faults-on-top.tsx'
import { FieldInput } from '../course-do/field-input.tsx'
import type { EnrolField } from './enrol-fields.ts'
import { EnrolmentPart } from './enrolment-part.tsx'
import type { EnrolmentRead } from './read-enrolment.ts'

export interface EnrolViewProps {
  readonly visit: ConsoleVisit
  readonly needed: readonly EnrolField[]
  readonly further: readonly EnrolField[]
  /** What stands in the form. */
  readonly fields: FormFields
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, string>
  /** What enrolling would do, and what says so to the form that does it; null where the form is not filled in yet. */
  readonly previewed: { readonly preview: EnrolmentPreview; readonly seen: string } | null
  readonly fault: ConsoleFault | null
  /** What the form comes to; null where nobody has filled it in yet. */
  readonly read: EnrolmentRead | null
}

/** One page to enrol somebody: the form, and every date, conflict and message that it comes to. */
export function EnrolView(props: EnrolViewProps): JSX.Element {
  const { visit, needed, further, fields, faults, previewed, fault, read } = props
  const isAtFields = faults.size > 0
  return (
    <ConsoleFrame visit={visit} title="Enrol a client" fault={isAtFields ? null : fault} live>
      {isAtFields && <FaultsOnTop fields={[...needed, ...further]} faults={faults} />}
      <form class="console-form" method="post" action={consoleHref(visit.path)} data-live="">
        <FormField visit={visit} seen="" />
        <h2>Client and course</h2>
        <p>All of these are needed.</p>
        <Inputs inputs={needed} fields={fields} faults={faults} />
        <details open={further.some(({ name }) => faults.has(name))}>
          <summary>More, where it differs from what is usual here</summary>
          <Inputs inputs={further} fields={fields} faults={faults} />
        </details>
        <p>
          <button type="submit" name="step" value="preview">
            Show what this books
          </button>
        </p>
      </form>
      <div id="preview" aria-live="polite">
        {read?.ok === false && <p>Still to be filled in, or to be mended: {labelsOf(props)}.</p>}
        {previewed !== null && <EnrolmentPart visit={visit} fields={fields} {...previewed} />}
      </div>
    </ConsoleFrame>
  )
}

interface InputsProps {
  readonly inputs: readonly EnrolField[]
  readonly fields: FormFields
  readonly faults: ReadonlyMap<string, string>
}

function Inputs({ inputs, fields, faults }: InputsProps): JSX.Element {
  return (
    <>
      {inputs.map((field) => (
        <FieldInput field={field} fields={fields} fault={faults.get(field.name) ?? null} />
      ))}
    </>
  )
}

function labelsOf({ needed, further, faults }: EnrolViewProps): string {
  return [...needed, ...further]
    .filter(({ name }) => faults.has(name))
    .map(({ label }) => label)
    .join(', ')
}
