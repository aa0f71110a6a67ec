/** The words of the page of one's own data and of what stands behind it, in one locale. */
export interface DataPhrases {
  readonly title: string
  /** What is kept, and for how long mails and answers are: "10 years". */
  readonly kept: (time: string) => readonly string[]
  readonly copy: {
    readonly title: string
    readonly text: string
    readonly ask: string
    readonly again: string
    readonly making: (at: string) => string
    readonly look: string
    readonly ready: (day: string) => string
    readonly read: string
    readonly json: string
  }
  readonly erase: {
    readonly title: string
    /** What follows, in order. */
    readonly follows: readonly string[]
    readonly first: string
    readonly emailsOnly: string
    readonly sure: string
    readonly yes: string
    readonly erase: string
  }
  readonly erased: {
    readonly title: string
    readonly text: (at: string, until: string) => string
    readonly takeBack: string
    readonly taken: string
  }
  readonly reading: {
    readonly title: string
    readonly part: (number: number, of: number) => string
    readonly earlier: string
    readonly later: string
    readonly back: string
    readonly you: string
    readonly name: string
    readonly email: string
    readonly language: string
    readonly zone: string
    readonly ofClinic: string
    readonly consent: string
    readonly course: (number: number) => string
    readonly begun: string
    readonly with: string
    readonly length: string
    readonly sessions: string
    readonly mails: (course: number) => string
    readonly gone: string
    readonly answers: (course: number) => string
    readonly draft: string
    readonly wishes: string
    readonly acts: string
    readonly by: { readonly client: string; readonly clinic: string }
  }
}
