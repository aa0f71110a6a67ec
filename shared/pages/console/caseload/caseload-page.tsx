import type { JSX } from 'preact'

import { CaseloadAsked, type CaseloadFound, findCases } from '../../../caseload/find-cases.ts'
import { codesByCourse, readCaseload } from '../../../caseload/read-caseload.ts'
import type { CaseView } from '../../../course/case-view.ts'
import { done, refuse } from '../../../course/refusal.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { clinical, everybody, mayReach } from '../../../staff/access.ts'
import type { Instant } from '../../../time/instant.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { CaseloadForms, queryOf } from './caseload-forms.tsx'
import { Sparkline } from './sparkline.tsx'

/** The courses that run: in an order, filtered, searched, a page at a time. A search is a form: names stand in no address. */
export const caseloadPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  looks: () => true,
  show: async (visit) => done(await list(visit, '')),
  take: async (visit, { fields }) => {
    const text = fields.get('text') ?? ''
    if (text.length > 200) return refuse('bad-input', 'a search has at most 200 characters')
    return done({ page: await list(visit, text) })
  },
}

async function list(visit: ConsoleVisit, text: string): Promise<PageResponse> {
  const asked = CaseloadAsked.parse(
    Object.fromEntries(
      ['sort', 'therapist', 'phase', 'status', 'flag', 'after'].map((name) => [name, visit.query.get(name) || null]),
    ),
  )
  const [views, alerts] = await Promise.all([readCaseload(visit), visit.deps.store.listOpenAlerts()])
  const flags = codesByCourse(alerts)
  const found = findCases(views, asked, { text, flagged: new Set(flags.keys()) })
  const contacts = await contactsOf(visit, found.shown)
  return visit.deps.respond(200, pageHtml(<Caseload {...{ visit, asked, text, found, flags, contacts }} />))
}

/** When each course that is shown had its last mail. */
async function contactsOf(
  { deps }: ConsoleVisit,
  shown: readonly CaseView[],
): Promise<ReadonlyMap<string, Instant | null>> {
  const read = shown.map(async ({ row: { course } }) => [course, await deps.store.readLastSent(course)] as const)
  return new Map(await Promise.all(read))
}

interface CaseloadProps {
  readonly visit: ConsoleVisit
  readonly asked: CaseloadAsked
  readonly text: string
  readonly found: CaseloadFound
  readonly flags: ReadonlyMap<string, readonly string[]>
  readonly contacts: ReadonlyMap<string, Instant | null>
}

function Caseload(props: CaseloadProps): JSX.Element {
  const { visit, asked, text, found } = props
  const seesClinical = mayReach(visit.person, clinical, null)
  const heads = ['Client', 'Course', 'Session', 'Phase', 'Next session', 'Last mail', 'Therapist', 'Flags']
  return (
    <ConsoleFrame visit={visit} title="Caseload">
      <CaseloadForms visit={visit} asked={asked} text={text} />
      <p role="status">
        {found.fitting === 1 ? '1 course fits' : `${found.fitting} courses fit`}
        {found.shown.length < found.fitting ? `; ${found.shown.length} of them are shown.` : '.'}
      </p>
      {found.shown.length > 0 && (
        <Table
          caption="Courses"
          heads={seesClinical ? [...heads, 'Measures'] : heads}
          rows={found.shown.map((view) => rowOf(view, props, seesClinical))}
        />
      )}
      {found.next !== null && text === '' && (
        <p>
          <a href={consoleHref('caseload', { ...queryOf(asked), after: found.next })}>More courses</a>
        </p>
      )}
    </ConsoleFrame>
  )
}

function rowOf(view: CaseView, { visit, flags, contacts }: CaseloadProps, seesClinical: boolean) {
  const { row, next, used, phase } = view
  const contact = contacts.get(row.course) ?? null
  const cells = [
    row.listed.name ?? 'erased',
    <a href={consoleHref(`courses/${row.course}`)}>{row.course}</a>,
    `${next?.session ?? used} of ${row.contract.sessions}`,
    row.status === 'paused' ? 'paused' : phase,
    next === null ? 'none' : clinicTime(next.startsAt, visit),
    contact === null ? 'none' : clinicTime(contact, visit),
    row.therapist,
    flagsOf(view, flags.get(row.course) ?? []),
  ]
  if (!seesClinical) return cells
  return [
    ...cells,
    Object.entries(row.listed.totals).map(([form, totals]) => <Sparkline form={form} totals={totals} />),
  ]
}

function flagsOf({ asks }: CaseView, codes: readonly string[]): string {
  const asked = asks ? ['asks for another time'] : []
  return [...new Set([...codes.map((code) => code.replaceAll('-', ' ')), ...asked])].join(', ')
}
