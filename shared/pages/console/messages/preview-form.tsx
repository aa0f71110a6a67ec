import type { JSX } from 'preact'

import type { FormFields } from '../../../http/read-form.ts'
import { consoleHref } from '../console-visit.ts'
import type { DoField } from '../course-do/do-field.ts'
import { FieldInput } from '../course-do/field-input.tsx'

interface PreviewFormProps {
  readonly path: string
  readonly fields: readonly DoField[]
  readonly filled: FormFields
}

/** What a preview is asked for; it changes nothing, so that its address can be kept. */
export function PreviewForm({ path, fields, filled }: PreviewFormProps): JSX.Element {
  return (
    <form method="get" action={consoleHref(path)} class="filter console-form">
      {fields.map((field) => (
        <FieldInput field={field} fields={filled} fault={null} />
      ))}
      <button type="submit" class="quiet">
        Show
      </button>
    </form>
  )
}
