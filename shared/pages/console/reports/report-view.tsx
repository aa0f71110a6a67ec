import type { JSX } from 'preact'

import type { Outcomes } from '../../../reports/outcomes.ts'
import type { Report } from '../../../reports/report.ts'
import type { Share } from '../../../reports/share.ts'
import { ShareBar } from './share-bar.tsx'

/** The figures of a report, each with what it is of. */
export function ReportView({ report, clinical }: { readonly report: Report; readonly clinical: boolean }): JSX.Element {
  const { attendance, completed, running, outcomes } = report
  const { prompts } = attendance
  return (
    <>
      <h2>Sessions</h2>
      <p>By the day on which each was to be held; sessions that were put off count where they were held.</p>
      <dl class="figures">
        <Count name="Attended" count={attendance.attended} />
        <Count name="Missed" count={attendance.missed} />
        <Count name="Cancelled late" count={attendance.cancelledLate} />
        <Count name="Cancelled in time" count={attendance.cancelled} />
        <Count name="Over and not marked" count={attendance.unmarked} />
        <Part name="Attended, of those that were not called off in time" share={attendance.share} />
      </dl>
      <h2>Prompts before sessions</h2>
      <p>Of sessions that were attended or missed. Answered: the client wrote something for that session.</p>
      <dl class="figures">
        <Part name="Answered, of those sent" share={prompts.answered} />
        <Count name="Not sent: skipped" count={prompts.skipped} />
        <Count name="Not sent: held" count={prompts.held} />
      </dl>
      <h2>Courses</h2>
      <dl class="figures">
        <Count name="Running now" count={running} />
        <Part name="Held as agreed, of those that ended" share={completed} />
      </dl>
      {clinical && <OutcomesView outcomes={outcomes} />}
    </>
  )
}

/** What a measure is called. */
const names = { 'phq-9': 'PHQ-9', 'phq-8': 'PHQ-8', 'gad-7': 'GAD-7' } as const

function OutcomesView({ outcomes }: { readonly outcomes: Outcomes }): JSX.Element {
  return (
    <>
      <h2>Outcomes of courses that ended</h2>
      <p>
        Between the first and the last session for which a measure was answered. Recovery: at caseness on PHQ-9 or GAD-7
        at first and below it on both at last, of those who were at caseness. Reliable improvement: one fell by its
        reliable change and neither rose by it. Who was not measured twice is not known. These figures say nothing of
        why.
      </p>
      <dl class="figures">
        <Part name="Recovery" share={outcomes.recovered} />
        <Part name="Reliable improvement" share={outcomes.improved} />
        {outcomes.measures.flatMap(({ form, recovered, improved, worse }) => [
          <Part name={`${names[form]}: below caseness at last, of those at it first`} share={recovered} />,
          <Part name={`${names[form]}: reliably better`} share={improved} />,
          <Part name={`${names[form]}: reliably worse`} share={worse} />,
        ])}
      </dl>
    </>
  )
}

function Count({ name, count }: { readonly name: string; readonly count: number }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </>
  )
}

function Part({ name, share }: { readonly name: string; readonly share: Share }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ShareBar share={share} />
      </dd>
    </>
  )
}
