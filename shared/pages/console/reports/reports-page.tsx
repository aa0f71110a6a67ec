import type { JSX } from 'preact'

import { done, refuse } from '../../../course/refusal.ts'
import { writeCsv } from '../../../csv/write-csv.ts'
import { csvDownload } from '../../../http/download.ts'
import { readReport } from '../../../reports/read-report.ts'
import { reportRows } from '../../../reports/report-rows.ts'
import type { Report } from '../../../reports/report.ts'
import { clinical, everybody, limitedTo, mayReach } from '../../../staff/access.ts'
import { formatDate } from '../../../time/format.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { TherapistChoice } from '../therapist-choice.tsx'
import { type ReportAsked, reportAsked } from './report-asked.ts'
import { ReportView } from './report-view.tsx'

/** How sessions, prompts and courses went in a period; outcomes for those who may see what is clinical. */
export const reportsPage: ClinicPage = {
  ...{ of: 'clinic', access: everybody },
  show: async (visit) => {
    const asked = reportAsked(visit)
    const report = await readReport(visit.deps.store, { ...asked, now: visit.now })
    return done(visit.deps.respond(200, pageHtml(<Reports visit={visit} asked={asked} report={report} />)))
  },
}

/** The same figures as a CSV file. */
export const reportFilePage: ClinicPage = {
  ...{ of: 'clinic', access: everybody },
  show: async (visit) => {
    const asked = reportAsked(visit)
    if (asked.fault !== null) return refuse('bad-input', asked.fault)
    const report = await readReport(visit.deps.store, { ...asked, now: visit.now })
    const rows = reportRows(report).filter(
      ({ section }) => section !== 'outcomes' || mayReach(visit.person, clinical, null),
    )
    const { from, to } = asked.period
    const cells = rows.map(({ section, figure, count, of, unknown }) => {
      return [from, to, section, figure, `${count}`, of === null ? '' : `${of}`, unknown === null ? '' : `${unknown}`]
    })
    return done(
      csvDownload('report', writeCsv([['from', 'to', 'section', 'figure', 'count', 'of', 'not_known'], ...cells])),
    )
  },
}

interface ReportsProps {
  readonly visit: ConsoleVisit
  readonly asked: ReportAsked
  readonly report: Report
}

function Reports({ visit, asked, report }: ReportsProps): JSX.Element {
  const { period, therapist, fault } = asked
  const query = { from: period.from, to: period.to, ...(therapist === null ? {} : { therapist }) }
  return (
    <ConsoleFrame visit={visit} title="Reports">
      {fault !== null && (
        <p class="notice fault" role="alert">
          {fault}
        </p>
      )}
      <ReportForm visit={visit} asked={asked} />
      <p role="status">
        {formatDate(period.from, 'en')} to {formatDate(period.to, 'en')},{' '}
        {therapist === null ? 'the whole clinic' : therapist}.{' '}
        <a href={consoleHref('reports/csv', query)}>The figures as a CSV file</a>
      </p>
      <ReportView report={report} clinical={mayReach(visit.person, clinical, null)} />
    </ConsoleFrame>
  )
}

function ReportForm({ visit, asked: { period, therapist } }: Pick<ReportsProps, 'visit' | 'asked'>): JSX.Element {
  return (
    <form method="get" action="/staff/reports" class="filter console-form">
      <p class="field">
        <label for="from">From</label>
        <input type="date" id="from" name="from" value={period.from} />
      </p>
      <p class="field">
        <label for="to">To</label>
        <input type="date" id="to" name="to" value={period.to} />
      </p>
      {limitedTo(visit.person, everybody) === null && (
        <TherapistChoice
          therapists={visit.deps.clinic.therapists}
          all={{ value: '', name: 'the whole clinic' }}
          chosen={therapist}
        />
      )}
      <button type="submit" class="quiet">
        Show
      </button>
    </form>
  )
}
