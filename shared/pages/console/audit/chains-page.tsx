import type { JSX } from 'preact'

import { type CheckedCourse, checkChains } from '../../../audit/check-chains.ts'
import { done } from '../../../course/refusal.ts'
import { overseeing } from '../../../staff/access.ts'
import type { Page } from '../../../store/store.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'

/** Whether the audits of courses are as they were written, a page of courses at a time. */
export const chainsPage: ClinicPage = {
  of: 'clinic',
  access: overseeing,
  show: async (visit) => {
    const page = await checkChains(visit.deps.store, visit.query.get('after') ?? null)
    return done(visit.deps.respond(200, pageHtml(<Chains visit={visit} page={page} />)))
  },
}

function Chains({ visit, page }: { readonly visit: ConsoleVisit; readonly page: Page<CheckedCourse> }): JSX.Element {
  const { items, next } = page
  const broken = items.filter(({ chain }) => !chain.isWhole).length
  return (
    <ConsoleFrame visit={visit} title="Audit: chains">
      <p role="status" class={broken === 0 ? 'notice' : 'notice fault'}>
        {items.length === 0
          ? 'There is no course here.'
          : `${items.length - broken} of these ${items.length} courses have their audit whole.`}
      </p>
      <Table
        caption="Courses"
        heads={['Course', 'Acts', 'Chain']}
        rows={items.map(({ course, acts, chain }) => [
          <a href={consoleHref(`courses/${course}`)}>{course}</a>,
          acts,
          chain.isWhole ? 'whole' : `not to be trusted from revision ${chain.from} on`,
        ])}
      />
      <p>
        {next === null ? (
          <a href={consoleHref('audit')}>Audit</a>
        ) : (
          <a href={consoleHref('audit/chains', { after: next })}>Check the next courses</a>
        )}
      </p>
    </ConsoleFrame>
  )
}
