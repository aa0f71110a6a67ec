import type { JSX } from 'preact'

/** A telephone number that can be called from the page, and that no line break takes apart. */
export function Phone({ number }: { readonly number: string }): JSX.Element {
  return (
    <a dir="ltr" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
      {number.replaceAll(' ', '\u00a0')}
    </a>
  )
}
