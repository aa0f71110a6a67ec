import type { ClientPage } from './client-page.ts'

/** Every page behind a client's link, by the form of its path below the link. No path has a word of what it is for. */
const pages: readonly (readonly [form: RegExp, load: () => Promise<ClientPage>])[] = [
  [/^$/, async () => (await import('./session-page.tsx')).sessionPage],
  [/^time\/[1-9]\d?$/, async () => (await import('./time-page.tsx')).timePage],
  [/^cancel\/[1-9]\d?$/, async () => (await import('./cancel-page.tsx')).cancelPage],
  [/^undo$/, async () => (await import('./undo-page.ts')).undoPage],
  [/^pin$/, async () => (await import('./pin-page.tsx')).pinPage],
  [/^course$/, async () => (await import('./course-page.tsx')).coursePage],
  [/^emails$/, async () => (await import('./emails-page.tsx')).emailsPage],
  [/^data$/, async () => (await import('./data/data-page.tsx')).dataPage],
  [/^data\/json$/, async () => (await import('./data/data-file.ts')).dataFile],
  [/^data\/read(?:\/(?:[2-9]|[1-9]\d{1,2}))?$/, async () => (await import('./data/reading-page.tsx')).readingPage],
  [/^write\/[1-9]\d?$/, async () => (await import('./write/write-list-page.tsx')).writeListPage],
  [/^write\/[1-9]\d?\/[1-9]\d?(?:\/(?:[2-9]|1\d))?$/, async () => (await import('./write/write-page.tsx')).writePage],
]

/** The page at a path; null where there is none. */
export async function clientPageAt(path: string): Promise<ClientPage | null> {
  const load = pages.find(([form]) => form.test(path))?.[1]
  return load === undefined ? null : load()
}
