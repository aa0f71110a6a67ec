import type { JSX } from 'preact'

import type { Locale } from '../../../course/client.ts'
import { occasions } from '../../../preview/occasion.ts'
import { clinical, mayReach } from '../../../staff/access.ts'
import { ConsoleFrame } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { howStopped, occasionNames, whenSent } from './occasion-words.ts'
import { TextsPart } from './texts-part.tsx'

interface CatalogueViewProps {
  readonly visit: ConsoleVisit
  /** The language whose texts are shown. */
  readonly locale: Locale
}

/** The page of all messages; the front desk sees when each goes, and not what it says of a course's matter. */
export function CatalogueView({ visit, locale }: CatalogueViewProps): JSX.Element {
  const { clinic } = visit.deps
  return (
    <ConsoleFrame visit={visit} title="Messages">
      <p>
        See any mail as it would be written: to a made-up client, by the names below, or to a client of the clinic. A
        preview sends nothing, and its links lead nowhere.
      </p>
      <form method="get" action="/staff/messages" class="filter console-form">
        <p class="field">
          <label for="course">Course (id, such as c-001.1)</label>
          <input type="text" id="course" name="course" autocomplete="off" maxLength={80} required />
        </p>
        <button type="submit" class="quiet">
          Preview its mails
        </button>
      </form>
      <h2>What is sent, and when</h2>
      <Table
        caption="What is sent, and when"
        heads={['Mail', 'When', 'The client can stop it']}
        rows={occasions.map((occasion) => [
          <a href={consoleHref('messages/sample', { occasion })}>{occasionNames[occasion]}</a>,
          whenSent(occasion, clinic),
          howStopped(occasion),
        ])}
      />
      <p>
        Times are where the client is. Between {clinic.messages.quiet.from} and {clinic.messages.quiet.to} a mail waits
        for the morning or goes before the night, unless a session is near.
      </p>
      {mayReach(visit.person, clinical, null) && <TextsPart visit={visit} locale={locale} />}
    </ConsoleFrame>
  )
}
