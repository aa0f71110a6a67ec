import type { JSX } from 'preact'

import { JobId } from '../../../course/ids.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { importing } from '../../../staff/access.ts'
import type { ImportJob } from '../../../store/jobs.ts'
import { ConsoleFrame, clinicTime, scriptedPage } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { progressScript } from './progress-script.ts'

/** How far an import is, and which rows it could not enrol. */
export const importJobPage: ClinicPage = {
  of: 'clinic',
  access: importing,
  show: async (visit) => {
    const id = JobId.safeParse(visit.params['job'])
    const job = id.success ? await visit.deps.store.readJob(id.data) : null
    if (job === null || job.type !== 'import') return refuse('unknown-form', 'there is no such import')
    return done(scriptedPage(visit, <Job visit={visit} job={job} />, progressScript))
  },
}

interface JobProps {
  readonly visit: ConsoleVisit
  readonly job: ImportJob
}

function Job({ visit, job }: JobProps): JSX.Element {
  return (
    <ConsoleFrame visit={visit} title={`Import ${job.id}`} script={progressScript}>
      <dl>
        <dt>Begun</dt>
        <dd>
          {clinicTime(job.startedAt, visit)}
          {job.by !== null && <span class="more">by {job.by}</span>}
        </dd>
      </dl>
      <div id="progress" aria-live="polite" {...(job.finishedAt === null ? {} : { 'data-done': '' })}>
        <Progress visit={visit} job={job} />
      </div>
      <p>
        <a href={consoleHref(visit.path)}>Look again</a>
      </p>
    </ConsoleFrame>
  )
}

function Progress({ visit, job }: JobProps): JSX.Element {
  const { rows, cursor, refused, finishedAt } = job
  const enrolled = cursor - refused.length
  return (
    <>
      <p class="notice">
        {finishedAt === null
          ? `Gone over: ${cursor} of ${rows}.`
          : `Done, ${clinicTime(finishedAt, visit)}. Enrolled: ${enrolled} of ${rows}.`}
      </p>
      {refused.length === 0 ? (
        <p>{finishedAt === null ? 'None was refused so far.' : 'None was refused.'}</p>
      ) : (
        <Table
          caption="Rows that were refused"
          heads={['Line', 'Client', 'Why', 'Code']}
          rows={refused.map(({ line, client, detail, code }) => [line, client, detail, code])}
        />
      )}
    </>
  )
}
