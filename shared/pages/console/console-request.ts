/** A request for a page of the console, as the HTTP API received it. */
export interface ConsoleRequest {
  readonly method: string
  /** What follows `/staff/`, without slashes at its ends: `courses/c-001.1`; empty for the console itself. */
  readonly path: string
  readonly query: ReadonlyMap<string, string>
  /** The query as it was written. */
  readonly search: string
  readonly contentType: string
  readonly accept: string
  /** Each `name=value`. */
  readonly cookies: readonly string[]
  /** Where the browser says that a form comes from; empty where it does not say. */
  readonly origin: string
  /** What the browser says of whether that is this site: its header Sec-Fetch-Site; empty where it does not say. */
  readonly site: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** The most that a form may weigh, in bytes: a clients' file of 5,000 rows. */
export const largestForm = 5_000_000
