import type { AcceptableMail } from './ses-check.ts'

/** A mail as the local SES accepted it; `raw` is its MIME source, byte for byte. */
export interface ReceivedMail extends AcceptableMail {
  readonly messageId: string
  /** The system's time when it was accepted. */
  readonly at: string
}
