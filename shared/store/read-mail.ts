import type { CourseId } from '../course/ids.ts'
import { SentMail } from './items.ts'
import { mailKey } from './keys.ts'
import { unpack } from './packed.ts'
import { readItem } from './read-item.ts'
import type { Table } from './table.ts'

/** A mail as it was sent; null when there is none, or it has been kept for as long as the clinic says. */
export async function readMail(table: Table, course: CourseId, attempt: string): Promise<SentMail | null> {
  const mail = await readItem(table, mailKey(course, attempt), SentMail)
  return mail === null ? null : { ...mail, mime: unpack(mail.mime) }
}
