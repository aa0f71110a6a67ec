/** A mail as SES takes it. */
export interface OutgoingMail {
  readonly from: string
  readonly to: string
  /** The MIME source. */
  readonly mime: Uint8Array
  /** What SES says back of the mail in each of its events: letters, digits, `-` and `_` only. */
  readonly tags: Readonly<Record<string, string>>
}

/**
 * What became of one try: accepted; refused, so that nothing went out for certain; or unknown, because the answer was
 * lost or of no use. `rejected` is for the mail's own sake, `barred` is every mail of the clinic: sending is paused, the
 * domain is not verified, rights are lacking.
 */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly why: 'throttled' | 'unreachable' | 'barred' | 'rejected' }
  | { readonly outcome: 'unknown' }

/** Hands one mail to SES, once: never again by itself. */
export type SendMail = (mail: OutgoingMail) => Promise<SendOutcome>
