import type { CourseId } from '../course/ids.ts'
import { valueOf } from './item.ts'
import type { SentMail } from './items.ts'
import { mailKey } from './keys.ts'
import { kinds } from './kinds.ts'
import { readItem, readRange } from './read-item.ts'
import type { Table } from './table.ts'

/** A mail as it was sent; null when there is none, or it has been kept for as long as the clinic says. */
export function readMail(table: Table, course: CourseId, attempt: string): Promise<SentMail | null> {
  return readItem(table, mailKey(course, attempt), kinds.mail)
}

/** All mails of a course that are kept, in order of their attempts' ids. */
export async function listMails(table: Table, course: CourseId): Promise<readonly SentMail[]> {
  const items = await readRange(table, { pk: mailKey(course, '').pk })
  return items.map((item) => valueOf(kinds.mail, item))
}
