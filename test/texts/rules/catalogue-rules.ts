/** What one locale's texts are held to, besides what every catalogue is. */
export interface CatalogueRules {
  /** What no text for a client may say: whole words, or, ending in “*”, beginnings of words; by the reason. */
  readonly words: Readonly<Record<string, string>>
  /** Phrases that promise an outcome, give an order about another person or settle who the reader is. */
  readonly phrases: readonly RegExp[]
  /** Ways to say that a prompt may be left, or is for the client alone: each opening has one. */
  readonly free: readonly RegExp[]
  /** Numbers and times, which the mail puts in and no letter says. */
  readonly numbers: RegExp
  /** What a mailbox that others see must not tell: what the sessions are for, and that something ends. */
  readonly telling: RegExp
}
