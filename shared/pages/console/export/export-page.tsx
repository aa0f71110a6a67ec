import type { JSX } from 'preact'

import { sessionsFile } from '../../../course-report/sessions-file.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import { clientsFile } from '../../../enrol/clients-file.ts'
import { csvDownload } from '../../../http/download.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { booking, limitedTo, mayReach, treating } from '../../../staff/access.ts'
import { PlainDate, dateOf, daysBetween, plusDays } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'

/** What can be taken out as a CSV file. */
export const exportPage: ClinicPage = {
  ...{ of: 'clinic', access: booking },
  show: async (visit) => done(visit.deps.respond(200, pageHtml(<Export visit={visit} />))),
}

/** The courses with sessions to come, as a file that can be imported; the desk gets nothing clinical in it. */
export const clientsFilePage: ClinicPage = {
  ...{ of: 'clinic', access: booking },
  show: async ({ deps, person, now }) => {
    const asked = { therapist: limitedTo(person, booking), isClinical: mayReach(person, treating, null), now }
    return download('clients', await clientsFile(deps.store, asked))
  },
}

/** The sessions of some days. */
export const sessionsFilePage: ClinicPage = {
  ...{ of: 'clinic', access: booking },
  show: async ({ deps, person, query }) => {
    const [from, to] = [PlainDate.safeParse(query.get('from')), PlainDate.safeParse(query.get('to'))]
    if (!from.success || !to.success) return refuse('bad-input', 'give two days, such as 2027-01-04 and 2027-01-31')
    if (from.data > to.data || daysBetween(from.data, to.data) >= longest) {
      return refuse('bad-input', `give a first day and a last one, not before it and at most ${longest} days`)
    }
    const asked = { therapist: limitedTo(person, booking), from: from.data, to: to.data }
    return download('sessions', await sessionsFile(deps.store, asked))
  },
}

/** The longest period, in days: a leap year. */
const longest = 366

/** An answer of Lambda has 6 MB, its wrapping included. */
const largestFile = 5_500_000

function download(name: 'clients' | 'sessions', csv: string): Result<PageResponse> {
  if (Buffer.byteLength(csv) <= largestFile) return done(csvDownload(name, csv))
  return refuse('payload-too-large', 'the file would be too large to be answered at once; ask for fewer days')
}

function Export({ visit }: { readonly visit: ConsoleVisit }): JSX.Element {
  const today = dateOf(toWall(visit.now, visit.deps.clinic.timeZone))
  return (
    <ConsoleFrame visit={visit} title="Export">
      <p>Each file can be opened in a spreadsheet. It is about persons: keep it where such files may be kept.</p>
      <h2>Clients and their courses</h2>
      <p>
        Every course with sessions to come, as a clients’ file: with what has been used of it as held, and its next
        session as the first.
      </p>
      <p>
        <a class="way" href={consoleHref('export/clients')} download>
          Clients as CSV
        </a>
      </p>
      <h2>Sessions</h2>
      <p>Every session from one day to another, by ids and without names.</p>
      <form class="console-form" method="get" action={consoleHref('export/sessions')}>
        <p class="field">
          <label for="from">First day</label>
          <input type="date" id="from" name="from" value={today} required />
        </p>
        <p class="field">
          <label for="to">Last day</label>
          <input type="date" id="to" name="to" value={plusDays(today, 27)} required />
        </p>
        <p>
          <button type="submit">Sessions as CSV</button>
        </p>
      </form>
    </ConsoleFrame>
  )
}
