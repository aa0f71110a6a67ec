/** A request for an address under `/api/`, as the HTTP API received it. */
export interface ApiRequest {
  readonly method: string
  /** `/api/clients/c-001`, as it was written. */
  readonly path: string
  /** What follows the question mark. */
  readonly search: string
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * The most that a body may weigh, in bytes: a clients' file of 20,000 rows, any JSON that an operation takes, some lines of
 * a clinic's whole file.
 */
export const largestBody = {
  'text/csv': 5_000_000,
  'application/json': 262_144,
  'application/x-ndjson': 1_048_576,
} as const
