/** What one locale's texts are held to, besides the rules for words and what every catalogue is. */
export interface CatalogueRules {
  /** Ways to say that a prompt may be left, or is for the client alone: each opening has one. */
  readonly free: readonly RegExp[]
  /** Numbers and times, which the mail puts in and no letter says. */
  readonly numbers: RegExp
}
