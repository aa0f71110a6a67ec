import { cancelPage } from './cancel-page.tsx'
import type { ClientPage } from './client-page.ts'
import { coursePage } from './course-page.tsx'
import { dataFile } from './data/data-file.ts'
import { dataPage } from './data/data-page.tsx'
import { readingPage } from './data/reading-page.tsx'
import { emailsPage } from './emails-page.tsx'
import { pinPage } from './pin-page.tsx'
import { sessionPage } from './session-page.tsx'
import { timePage } from './time-page.tsx'
import { undoPage } from './undo-page.ts'
import { writeListPage } from './write/write-list-page.tsx'
import { writePage } from './write/write-page.tsx'

/** Every page behind a client's link, by the form of its path below the link. No path has a word of what it is for. */
const pages: readonly (readonly [RegExp, ClientPage])[] = [
  [/^$/, sessionPage],
  [/^time\/[1-9]\d?$/, timePage],
  [/^cancel\/[1-9]\d?$/, cancelPage],
  [/^undo$/, undoPage],
  [/^pin$/, pinPage],
  [/^course$/, coursePage],
  [/^emails$/, emailsPage],
  [/^data$/, dataPage],
  [/^data\/json$/, dataFile],
  [/^data\/read(?:\/(?:[2-9]|[1-9]\d{1,2}))?$/, readingPage],
  [/^write\/[1-9]\d?$/, writeListPage],
  [/^write\/[1-9]\d?\/[1-9]\d?(?:\/(?:[2-9]|1\d))?$/, writePage],
]

/** The page at a path; null where there is none. */
export function clientPageAt(path: string): ClientPage | null {
  return pages.find(([form]) => form.test(path))?.[1] ?? null
}
