import { auditPage } from './audit/audit-page.tsx'
import { chainsPage } from './audit/chains-page.tsx'
import type { ConsolePage } from './console-page.ts'
import { diaryPage } from './diary/diary-page.tsx'
import { enrolPage } from './enrol/enrol-page.tsx'
import { clientsFilePage, exportPage, sessionsFilePage } from './export/export-page.tsx'
import { importJobPage } from './import/import-job-page.tsx'
import { importPage } from './import/import-page.tsx'
import { clientPage } from './course-client/client-page.tsx'
import { doPage } from './course-do/do-page.tsx'
import { messagesPage } from './messages/catalogue-page.tsx'
import { coursePreviewHtmlPage, coursePreviewPage } from './messages/course-preview-page.tsx'
import { sampleHtmlPage, samplePage } from './messages/sample-page.tsx'
import { reportFilePage, reportsPage } from './reports/reports-page.tsx'
import { coursePage } from './course/course-page.tsx'
import { mailAlonePage, mailPage } from './course/mail-page.tsx'
import { caseloadPage } from './caseload/caseload-page.tsx'
import { absencePage } from './settings/absence-page.tsx'
import { absencesPage } from './settings/absences-page.tsx'
import { clinicFilePage } from './settings/clinic-file-page.tsx'
import { heldPage } from './settings/held-page.tsx'
import { replansPage } from './settings/replans-page.tsx'
import { sendingPage } from './settings/sending-page.tsx'
import { todayPage } from './today/today-page.tsx'

/** Every page of the console. */
export const consolePages: readonly ConsolePage[] = [
  todayPage,
  caseloadPage,
  diaryPage,
  enrolPage,
  importPage,
  importJobPage,
  exportPage,
  clientsFilePage,
  sessionsFilePage,
  coursePage,
  mailPage,
  mailAlonePage,
  messagesPage,
  samplePage,
  sampleHtmlPage,
  coursePreviewPage,
  coursePreviewHtmlPage,
  reportsPage,
  reportFilePage,
  auditPage,
  chainsPage,
  doPage,
  clientPage,
  sendingPage,
  heldPage,
  absencesPage,
  absencePage,
  replansPage,
  clinicFilePage,
]

/** The page at a path below `/staff/`, and what the parts of the path stand for; null where there is none. */
export function consolePageAt(
  path: string,
): { readonly page: ConsolePage; readonly params: Readonly<Record<string, string>> } | null {
  for (const page of consolePages) {
    const params = paramsOf(page.path.split('/'), path.split('/'))
    if (params !== null) return { page, params }
  }
  return null
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> | null {
  if (pattern.length !== parts.length) return null
  const pairs = pattern.map((name, index) => [name, parts[index] ?? ''] as const)
  if (pairs.some(([name, part]) => (name.startsWith(':') ? part === '' : name !== part))) return null
  return Object.fromEntries(pairs.flatMap(([name, part]) => (name.startsWith(':') ? [[name.slice(1), part]] : [])))
}
