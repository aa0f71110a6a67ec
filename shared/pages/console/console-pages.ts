import type { ConsolePage } from './console-page.ts'

/** A page of the console: its path below `/staff/`, where a part that begins with `:` stands for something, and where it is written. */
type Place = readonly [path: string, load: () => Promise<ConsolePage>]

/** Every page of the console. One is loaded when somebody first asks for it: all of them were a fifth of a start. */
export const consolePages: readonly Place[] = [
  ['', async () => (await import('./today/today-page.tsx')).todayPage],
  ['caseload', async () => (await import('./caseload/caseload-page.tsx')).caseloadPage],
  ['diary', async () => (await import('./diary/diary-page.tsx')).diaryPage],
  ['enrol', async () => (await import('./enrol/enrol-page.tsx')).enrolPage],
  ['import', async () => (await import('./import/import-page.tsx')).importPage],
  ['import/:job', async () => (await import('./import/import-job-page.tsx')).importJobPage],
  ['export', async () => (await import('./export/export-page.tsx')).exportPage],
  ['export/clients', async () => (await import('./export/export-page.tsx')).clientsFilePage],
  ['export/sessions', async () => (await import('./export/export-page.tsx')).sessionsFilePage],
  ['courses/:course', async () => (await import('./course/course-page.tsx')).coursePage],
  ['courses/:course/mails/:attempt', async () => (await import('./course/mail-page.tsx')).mailPage],
  ['courses/:course/mails/:attempt/html', async () => (await import('./course/mail-page.tsx')).mailAlonePage],
  ['messages', async () => (await import('./messages/catalogue-page.tsx')).messagesPage],
  ['messages/sample', async () => (await import('./messages/sample-page.tsx')).samplePage],
  ['messages/sample/html', async () => (await import('./messages/sample-page.tsx')).sampleHtmlPage],
  ['messages/courses/:course', async () => (await import('./messages/course-preview-page.tsx')).coursePreviewPage],
  [
    'messages/courses/:course/html',
    async () => (await import('./messages/course-preview-page.tsx')).coursePreviewHtmlPage,
  ],
  ['reports', async () => (await import('./reports/reports-page.tsx')).reportsPage],
  ['reports/csv', async () => (await import('./reports/reports-page.tsx')).reportFilePage],
  ['audit', async () => (await import('./audit/audit-page.tsx')).auditPage],
  ['audit/chains', async () => (await import('./audit/chains-page.tsx')).chainsPage],
  ['courses/:course/do/:verb', async () => (await import('./course-do/do-page.tsx')).doPage],
  ['courses/:course/client', async () => (await import('./course-client/client-page.tsx')).clientPage],
  ['settings', async () => (await import('./settings/sending-page.tsx')).sendingPage],
  ['settings/held', async () => (await import('./settings/held-page.tsx')).heldPage],
  ['settings/absences', async () => (await import('./settings/absences-page.tsx')).absencesPage],
  ['settings/absences/:job', async () => (await import('./settings/absence-page.tsx')).absencePage],
  ['settings/replans', async () => (await import('./settings/replans-page.tsx')).replansPage],
  ['settings/file', async () => (await import('./settings/clinic-file-page.tsx')).clinicFilePage],
]

/** The page at a path below `/staff/`, and what the parts of the path stand for; null where there is none. */
export async function consolePageAt(
  path: string,
): Promise<{ readonly page: ConsolePage; readonly params: Readonly<Record<string, string>> } | null> {
  for (const [form, load] of consolePages) {
    const params = paramsOf(form.split('/'), path.split('/'))
    if (params !== null) return { page: await load(), params }
  }
  return null
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> | null {
  if (pattern.length !== parts.length) return null
  const pairs = pattern.map((name, index) => [name, parts[index] ?? ''] as const)
  if (pairs.some(([name, part]) => (name.startsWith(':') ? part === '' : name !== part))) return null
  return Object.fromEntries(pairs.flatMap(([name, part]) => (name.startsWith(':') ? [[name.slice(1), part]] : [])))
}
