import type { CourseId } from '../course/ids.ts'
import { valueOf } from './item.ts'
import { SentMail } from './items.ts'
import { mailKey } from './keys.ts'
import { unpack } from './packed.ts'
import { readItem, readRange } from './read-item.ts'
import type { Table } from './table.ts'

/** A mail as it was sent; null when there is none, or it has been kept for as long as the clinic says. */
export async function readMail(table: Table, course: CourseId, attempt: string): Promise<SentMail | null> {
  const mail = await readItem(table, mailKey(course, attempt), SentMail)
  return mail === null ? null : unpacked(mail)
}

/** All mails of a course that are kept, in order of their attempts' ids. */
export async function listMails(table: Table, course: CourseId): Promise<readonly SentMail[]> {
  const items = await readRange(table, { pk: mailKey(course, '').pk })
  return items.map((item) => unpacked(valueOf(SentMail, item)))
}

function unpacked(mail: SentMail): SentMail {
  return { ...mail, mime: unpack(mail.mime) }
}
