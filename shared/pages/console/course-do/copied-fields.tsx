import type { JSX } from 'preact'

import type { FormFields } from '../../../http/read-form.ts'

/** What belongs to a form itself and not to what it asks for. */
const own = new Set(['page', 'step'])

/** What was filled in, hidden, so that another form of the page asks for the same. */
export function CopiedFields({
  fields,
  without = [],
}: {
  readonly fields: FormFields
  readonly without?: readonly string[]
}): JSX.Element {
  const kept = [...fields].filter(([name]) => !own.has(name) && !without.includes(name))
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
