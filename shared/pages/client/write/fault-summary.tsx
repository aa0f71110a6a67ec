import type { JSX } from 'preact'

export interface ListedFault {
  readonly href: string
  readonly place: string
  readonly text: string
}

/** Everything that keeps a form from being kept, each with a way to its place; nothing where nothing does. */
export function FaultSummary({
  title,
  faults,
}: {
  readonly title: string
  readonly faults: readonly ListedFault[]
}): JSX.Element | null {
  if (faults.length === 0) return null
  return (
    <div class="notice fault" role="alert" id="fault">
      <p>{title}</p>
      <ul>
        {faults.map(({ href, place, text }) => (
          <li>
            <a href={href}>{place}</a>: {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
