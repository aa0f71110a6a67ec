import { createHash } from 'node:crypto'

/** What a link is counted by: its token opens the page, so the table must not hold it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('base64url')
}
