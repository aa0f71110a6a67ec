import type { JSX } from 'preact'
import * as z from 'zod/mini'

import { type ActsAsked, readActs } from '../../../audit/read-acts.ts'
import { ClientId } from '../../../course/ids.ts'
import { done } from '../../../course/refusal.ts'
import { overseeing } from '../../../staff/access.ts'
import type { AuditRecord } from '../../../store/items.ts'
import type { Page } from '../../../store/store.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'

/** Who did what to which course, a month at a time, the newest first. */
export const auditPage: ClinicPage = {
  of: 'clinic',
  path: 'audit',
  access: overseeing,
  show: async (visit) => {
    const asked = actsAsked(visit)
    const page = await readActs(visit.deps.store, asked, visit.query.get('after') ?? null)
    return done(visit.deps.respond(200, pageHtml(<Acts visit={visit} asked={asked} page={page} />)))
  },
}

const Month = z.string().check(z.regex(/^2\d{3}-(?:0[1-9]|1[0-2])$/))
/** By what people and acts are called in records. */
const Name = z.string().check(z.regex(/^[\w.@-]{1,100}$/))

/** What the page's address asks for; what cannot be read of it asks for nothing. */
function actsAsked({ query, now }: ConsoleVisit): ActsAsked {
  const month = Month.safeParse(query.get('month'))
  const by = Name.safeParse(query.get('by'))
  const act = Name.safeParse(query.get('act'))
  const client = ClientId.safeParse(query.get('client'))
  return {
    month: month.data ?? now.slice(0, 7),
    by: by.data ?? null,
    act: act.data ?? null,
    client: client.data ?? null,
  }
}

interface ActsProps {
  readonly visit: ConsoleVisit
  readonly asked: ActsAsked
  readonly page: Page<AuditRecord>
}

function Acts({ visit, asked, page }: ActsProps): JSX.Element {
  const { items, next } = page
  return (
    <ConsoleFrame visit={visit} title="Audit">
      <p>
        Each act on a course, by the ids of who did it and of the course. Every record holds a hash of the one before;{' '}
        <a href={consoleHref('audit/chains')}>check that none was changed or taken out</a>.
      </p>
      <Filter asked={asked} />
      {items.length === 0 ? (
        <p>{next === null ? 'Nothing that fits was done in this month.' : 'Nothing that fits so far.'}</p>
      ) : (
        <Table
          caption="Acts"
          heads={['When', 'By', 'What', 'Course', 'Slot', 'Revision', 'Why']}
          rows={items.map((record) => rowOf(record, visit))}
        />
      )}
      {next !== null && (
        <p>
          <a href={consoleHref('audit', { ...queryOf(asked), after: next })}>Earlier acts</a>
        </p>
      )}
    </ConsoleFrame>
  )
}

function rowOf({ at, by, act, course, slot, revision, why }: AuditRecord, visit: ConsoleVisit) {
  const link = <a href={consoleHref(`courses/${course}`)}>{course}</a>
  return [clinicTime(at, visit), by, act.replaceAll('-', ' '), link, slot ?? 'course', revision, why ?? '']
}

function Filter({ asked }: { readonly asked: ActsAsked }): JSX.Element {
  const { month, by, act, client } = asked
  return (
    <form method="get" action="/staff/audit" class="filter">
      <Field name="month" label="Month (UTC), as 2027-02" value={month} />
      <Field name="by" label="By whom (id)" value={by} />
      <Field name="act" label="What (as move-one)" value={act} />
      <Field name="client" label="Client (id)" value={client} />
      <button type="submit">Show</button>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
}

function Field({ name, label, value }: FieldProps): JSX.Element {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input type="text" id={name} name={name} value={value ?? ''} />
    </p>
  )
}

function queryOf({ month, by, act, client }: ActsAsked): Readonly<Record<string, string>> {
  return {
    month,
    ...(by === null ? {} : { by }),
    ...(act === null ? {} : { act }),
    ...(client === null ? {} : { client }),
  }
}
