/** A link's words and where it leads. */
export interface Reference {
  readonly label: string
  readonly href: string
}

/** A named fact, such as when: one or more lines, the last of which may be a link. */
export interface Fact {
  readonly label: string
  readonly lines: readonly string[]
  readonly link: Reference | null
}

/** A line of a list, and the lines that are said beneath it. */
export interface Item {
  readonly text: string
  readonly more: readonly string[]
}

/** A piece of a mail. The HTML and the plain text are both written from the same pieces, so that they say the same. */
export type Block =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  | { readonly block: 'small'; readonly text: string }
  | { readonly block: 'facts'; readonly facts: readonly Fact[] }
  | { readonly block: 'list'; readonly items: readonly Item[] }
  | { readonly block: 'button'; readonly to: Reference }
  /** Whom to turn to in an emergency; in the locale that the clinic wrote it in. */
  | { readonly block: 'help'; readonly title: string; readonly text: string; readonly locale: string }
  | { readonly block: 'links'; readonly items: readonly Reference[] }

export function paragraph(text: string): Block {
  return { block: 'paragraph', text }
}

export function heading(text: string): Block {
  return { block: 'heading', text }
}
