import type { JSX } from 'preact'

import type { Therapist } from '../../config/therapist.ts'

interface TherapistChoiceProps {
  readonly therapists: readonly Therapist[]
  /** What stands for all of them: its value in the form, and its name. */
  readonly all: { readonly value: string; readonly name: string }
  readonly chosen: string | null
}

/** The field of a filter by which one therapist, or all, are chosen. */
export function TherapistChoice({ therapists, all, chosen }: TherapistChoiceProps): JSX.Element {
  return (
    <p class="field">
      <label for="therapist">Therapist</label>
      <select id="therapist" name="therapist">
        <option value={all.value}>{all.name}</option>
        {therapists.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
