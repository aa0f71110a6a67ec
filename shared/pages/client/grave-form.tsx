import type { JSX } from 'preact'

import { PageField } from './client-frame.tsx'
import type { Visit } from './visit.ts'

/** A form for what is not done lightly: it asks, and is sent only by who says yes. */
export function GraveForm({
  visit,
  name,
  words,
}: {
  readonly visit: Visit
  /** The field that says yes. */
  readonly name: string
  readonly words: { readonly sure: string; readonly yes: string; readonly button: string }
}): JSX.Element {
  return (
    <form method="post">
      <PageField visit={visit} />
      <fieldset>
        <legend>{words.sure}</legend>
        <div class="choice">
          <input type="checkbox" name={name} value="yes" id={name} required />
          <label for={name}>{words.yes}</label>
        </div>
      </fieldset>
      <p>
        <button class="grave" type="submit">
          {words.button}
        </button>
      </p>
    </form>
  )
}
