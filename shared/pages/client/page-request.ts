/** A request for something behind a client's link, as the HTTP API received it. */
export interface PageRequest {
  readonly method: string
  readonly token: string
  /** What follows the token, without a slash before it: `time/8`; empty for the link itself. */
  readonly path: string
  readonly contentType: string
  readonly accept: string
  readonly acceptLanguage: string
  /** Each `name=value`. */
  readonly cookies: readonly string[]
  readonly body: Uint8Array<ArrayBuffer>
}

/** The most that a form may weigh, in bytes. */
export const largestBody = 65_536
