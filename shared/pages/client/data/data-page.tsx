import type { JSX } from 'preact'

import { done, refuse } from '../../../course/refusal.ts'
import { eraseClient } from '../../../erase/erase-client.ts'
import { askExport } from '../../../export/ask-export.ts'
import { type ExportState, exportState } from '../../../export/read-export.ts'
import { formatDay, formatDays } from '../../../time/format.ts'
import { toWall } from '../../../time/zone.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ClientFrame, PageField, timeOfDay } from '../client-frame.tsx'
import type { ClientPage, Fault } from '../client-page.ts'
import { GraveForm } from '../grave-form.tsx'
import { type Visit, hrefTo } from '../visit.ts'

/** What is kept of the client; a copy of it; and the way to have it erased, which is a choice of its own. */
export const dataPage: ClientPage = {
  clinical: true,
  async show(visit, fault) {
    const copy = await exportState(visit.deps, visit.state.client.id)
    return done(visit.deps.respond(200, pageHtml(<DataPage visit={visit} fault={fault} copy={copy} />)))
  },
  async take({ deps, state, path }, { fields }) {
    const { id } = state.client
    if (fields.get('copy') === 'yes') {
      const asked = await askExport(deps, id, 'client')
      return asked.ok ? done({ to: path }) : asked
    }
    if (fields.get('erase') !== 'yes') return refuse('bad-input', 'the form does not say that it is meant')
    const erased = await eraseClient(deps, id, 'client')
    return erased.ok ? done({ to: path }) : erased
  },
}

interface DataPageProps {
  readonly visit: Visit
  readonly fault: Fault | null
  readonly copy: ExportState
}

function DataPage({ visit, fault, copy }: DataPageProps): JSX.Element {
  const { data } = visit.words
  const time = formatDays(visit.deps.clinic.retentionDays, visit.phrases.locale)
  return (
    <ClientFrame visit={visit} fault={fault} title={data.title}>
      {data.kept(time).map((text) => (
        <p>{text}</p>
      ))}
      <section>
        <h2>{data.copy.title}</h2>
        <p>{data.copy.text}</p>
        <Copy visit={visit} copy={copy} />
      </section>
      <Erase visit={visit} />
    </ClientFrame>
  )
}

function Copy({ visit, copy }: Omit<DataPageProps, 'fault'>): JSX.Element {
  const { copy: words } = visit.words.data
  switch (copy.state) {
    case 'none':
      return <AskForCopy visit={visit} label={words.ask} />
    case 'being made':
      return (
        <p class="notice" role="status">
          {words.making(timeOfDay(visit, copy.since))} <a href={hrefTo(visit, 'data')}>{words.look}</a>
        </p>
      )
    case 'ready':
      return <ReadyCopy visit={visit} until={copy.until} />
    default:
      return copy satisfies never
  }
}

function ReadyCopy({ visit, until }: { readonly visit: Visit; readonly until: Visit['now'] }): JSX.Element {
  const { copy: words } = visit.words.data
  const { client, course } = visit.state
  const day = formatDay(toWall(until, client.zone ?? course.zone), visit.phrases.locale)
  return (
    <>
      <p class="notice" role="status">
        {words.ready(day)}
      </p>
      <ul>
        <li>
          <a href={hrefTo(visit, 'data/read')}>{words.read}</a>
        </li>
        <li>
          <a href={hrefTo(visit, 'data/json')} download="my-data.json">
            {words.json}
          </a>
        </li>
      </ul>
      <AskForCopy visit={visit} label={words.again} />
    </>
  )
}

function AskForCopy({ visit, label }: { readonly visit: Visit; readonly label: string }): JSX.Element {
  return (
    <form method="post">
      <PageField visit={visit} />
      <p>
        <button class="quiet" type="submit" name="copy" value="yes">
          {label}
        </button>
      </p>
    </form>
  )
}

function Erase({ visit }: { readonly visit: Visit }): JSX.Element {
  const { erase } = visit.words.data
  return (
    <section>
      <h2>{erase.title}</h2>
      <ul>
        {erase.follows.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>
        {erase.first} <a href={hrefTo(visit, 'emails')}>{erase.emailsOnly}</a>
      </p>
      <GraveForm visit={visit} name="erase" words={{ ...erase, button: erase.erase }} />
    </section>
  )
}
