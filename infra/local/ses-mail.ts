/** A mail as the local SES accepted it. */
export interface ReceivedMail {
  readonly messageId: string
  /** The system's time when it was accepted. */
  readonly at: string
  readonly from: string
  readonly to: readonly string[]
  readonly configurationSet: string | null
  readonly tags: Readonly<Record<string, string>>
  /** The MIME source, byte for byte. */
  readonly raw: Uint8Array
}
