import type { ComponentChildren, JSX } from 'preact'

interface TableProps {
  readonly caption: string
  readonly heads: readonly ComponentChildren[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A table that scrolls by itself where the screen is narrower; the keyboard can scroll it too. */
export function Table({ caption, heads, rows }: TableProps): JSX.Element {
  return (
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
