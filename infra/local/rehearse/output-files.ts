import type { ReceivedMail } from '../ses-mail.ts'
import { showMails } from './mail-files.ts'
import type { OutFile } from './out-directory.ts'
import type { Outcome } from './outcome.ts'
import { renderReport } from './report/page.tsx'
import type { ScenarioLine } from './scenario-line.ts'

interface Shown {
  readonly clinic: { readonly name: string; readonly timeZone: string }
  readonly lines: readonly ScenarioLine[]
}

/** The files of a rehearsal, but for the mails. */
export async function outputFiles(
  outcome: Outcome,
  plan: Shown,
  mails: readonly ReceivedMail[],
): Promise<readonly OutFile[]> {
  const { sessions, messages, alerts, costs } = outcome
  const shown = await showMails(mails)
  const about = { clinic: plan.clinic.name, zone: plan.clinic.timeZone, lines: plan.lines, mails: shown }
  return [
    { name: 'messages.jsonl', content: jsonLines(messages) },
    { name: 'sessions.jsonl', content: jsonLines(sessions) },
    { name: 'alerts.jsonl', content: jsonLines(alerts) },
    { name: 'costs.json', content: `${JSON.stringify(costs, null, 2)}\n` },
    { name: 'index.html', content: renderReport({ ...outcome, ...about, usdPerCourse: costs.usdPerCourse }) },
  ]
}

function jsonLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
