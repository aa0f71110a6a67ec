import type { JSX } from 'preact'

import type { DoField } from './do-field.ts'

interface FaultsProps {
  readonly fields: readonly DoField[]
  /** What is wrong, by the field's name. */
  readonly faults: ReadonlyMap<string, string>
}

/** Each field with something wrong, on top, where a screen reader comes first. */
export function FaultsOnTop({ fields, faults }: FaultsProps): JSX.Element {
  const wrong = fields.filter(({ name }) => faults.has(name))
  return (
    <div class="notice" role="alert">
      <p class="fault">Look at these fields again:</p>
      <ul>
        {wrong.map(({ name, label }) => (
          <li>
            <a href={`#${name}`}>
              {label}: {faults.get(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
