/** What no text of one locale may say, ours or a clinic's own. */
export interface WordRules {
  /** Whole words, or, ending in “*”, beginnings of words; by the reason. */
  readonly words: Readonly<Record<string, string>>
  /** Phrases that promise an outcome, give an order about another person or settle who the reader is. */
  readonly phrases: readonly RegExp[]
  /** What a mailbox that others see must not tell: what the sessions are for, and that something ends. */
  readonly telling: RegExp
}
