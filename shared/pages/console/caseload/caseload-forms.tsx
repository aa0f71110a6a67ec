import type { JSX } from 'preact'

import type { CaseloadAsked } from '../../../caseload/find-cases.ts'
import { phases } from '../../../ipt/area.ts'
import { everybody, limitedTo } from '../../../staff/access.ts'
import { FormField } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'

const sortNames = [
  ['next', 'next session'],
  ['name', 'name'],
  ['therapist', 'therapist'],
  ['session', 'sessions used'],
] as const
const flagNames = [
  ['flagged', 'with an open alert'],
  ['asked', 'asking for another time'],
  ['ending', 'four sessions or fewer left'],
] as const

interface CaseloadFormsProps {
  readonly visit: ConsoleVisit
  readonly asked: CaseloadAsked
  readonly text: string
}

/** What the list is to show; and, sent apart from it so that no name stands in an address, what to look for. */
export function CaseloadForms({ visit, asked, text }: CaseloadFormsProps): JSX.Element {
  const { therapists } = visit.deps.clinic
  return (
    <>
      <form method="get" action="/staff/caseload" class="filter">
        <Choice name="sort" label="In order of" value={asked.sort} options={sortNames} />
        {limitedTo(visit.person, everybody) === null && (
          <Choice
            name="therapist"
            label="Therapist"
            value={asked.therapist}
            options={therapists.map(({ id, name }) => [id, name] as const)}
            any
          />
        )}
        <Choice
          name="phase"
          label="Phase"
          value={asked.phase}
          options={phases.map((phase) => [phase, phase] as const)}
          any
        />
        <Choice
          name="status"
          label="Status"
          value={asked.status}
          options={[
            ['open', 'open'],
            ['paused', 'paused'],
          ]}
          any
        />
        <Choice name="flag" label="Only those" value={asked.flag} options={flagNames} any />
        <button type="submit" class="quiet">
          Show
        </button>
      </form>
      <form method="post" action={consoleHref('caseload', queryOf(asked))} class="filter" role="search">
        <FormField visit={visit} seen="" path="caseload" />
        <p class="field">
          <label for="text">Name or id</label>
          <input type="text" id="text" name="text" value={text} maxLength={200} autocomplete="off" />
        </p>
        <button type="submit" class="quiet">
          Search
        </button>
      </form>
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly options: readonly (readonly [string, string])[]
  readonly any?: boolean
}

function Choice({ name, label, value, options, any = false }: ChoiceProps): JSX.Element {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {any && <option value="">any</option>}
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

/** What a list is asked for, as it stands in an address; without the place where its page begins. */
export function queryOf({ after: _after, ...asked }: CaseloadAsked): Readonly<Record<string, string>> {
  const pairs = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return Object.fromEntries(pairs)
}
