/** The words of the pages on which clients write, in one locale. */
export interface WritePhrases {
  /** The list of such pages, and the way to it. */
  readonly title: string
  readonly fitting: string
  readonly others: string
  readonly begun: string
  readonly saved: (dayAndTime: string) => string
  readonly draft: (dayAndTime: string) => string
  readonly closed: string
  readonly back: string
  /** What a measure is called, by how many questions it has. */
  readonly questions: (items: number) => string
  readonly answered: (dayAndTime: string) => string
  readonly notRead: string
  readonly notReadShort: string
  readonly line: (number: number) => string
  readonly lines: (from: number, to: number) => string
  readonly moreLines: string
  /** Unfolds what a line can do without. */
  readonly further: string
  readonly noAnswer: string
  readonly save: string
  /** Of what was typed and is not what is kept. */
  readonly changed: string
  readonly present: string
  readonly faults: {
    readonly title: string
    readonly missing: string
    readonly unfit: string
    readonly unanswered: string
  }
  /** What the page's script says; `{}` stands for a time of day. */
  readonly script: {
    readonly saved: string
    readonly offline: string
    readonly unfit: string
  }
}
