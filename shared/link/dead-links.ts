import type { Kind } from '../course/ledger.ts'
import { type MessageLinks, stopPurpose } from './message-links.ts'

/**
 * A placeholder for each address of a mail that nobody is to follow: it opens nothing.
 * @see https://www.rfc-editor.org/rfc/rfc2606 names under .invalid lead nowhere
 */
export function deadLinks(kind: Kind): MessageLinks {
  const to = (what: string): string => `https://preview.invalid/${what}`
  const stop = stopPurpose(kind) === null ? null : to('stop')
  const feed = { https: to('feed'), webcal: 'webcal://preview.invalid/feed' }
  return { page: to('page'), stop, stopAll: to('stop-all'), feed }
}
