import { type ClientId, clientOf } from '../course/ids.ts'
import type { AuditRecord } from '../store/items.ts'
import type { Page, Store } from '../store/store.ts'

/** Which acts are asked for; null: whichever. */
export interface ActsAsked {
  /** `2027-02`, of UTC. */
  readonly month: string
  readonly by: string | null
  readonly act: string | null
  readonly client: ClientId | null
}

/** Acts that one answer tells of, and how many it goes over at most to find them. */
const perPage = 50
const mostRead = 1000
const perRead = 100

/** The acts of a month that fit, the newest first; where few fit, a page may be short and still have a next one. */
export async function readActs(
  store: Pick<Store, 'listActs'>,
  asked: ActsAsked,
  after: string | null,
): Promise<Page<AuditRecord>> {
  const found: AuditRecord[] = []
  let next = after
  for (let read = 0; read < mostRead; read += perRead) {
    // Never more than the page has room for, so that the cursor stands after what is shown.
    const room = isAny(asked) ? Math.min(perRead, perPage - found.length) : perRead
    const page = await store.listActs(asked.month, next, room)
    found.push(...page.items.filter((record) => fits(record, asked)))
    next = page.next
    if (next === null || found.length >= perPage) break
  }
  return { items: found, next }
}

function isAny({ by, act, client }: ActsAsked): boolean {
  return by === null && act === null && client === null
}

function fits({ by, act, course }: AuditRecord, asked: ActsAsked): boolean {
  return (
    (asked.by === null || by === asked.by) &&
    (asked.act === null || act === asked.act) &&
    (asked.client === null || clientOf(course) === asked.client)
  )
}
