import type { ComponentChildren, JSX } from 'preact'

import type { MailFamily } from '../../../client/stop-mails.ts'
import type { Client } from '../../../course/client.ts'
import type { ExportState } from '../../../export/read-export.ts'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { ActButton, ActForm, FaultOf, faultOf } from './act-form.tsx'
import { EraseSection } from './erase-view.tsx'

interface ClientViewProps {
  readonly visit: CourseVisit
  readonly fault: ConsoleFault | null
  /** Where the copy of the client's data stands. */
  readonly copy: ExportState
}

interface PartProps {
  readonly visit: CourseVisit
  readonly fault: ConsoleFault | null
}

/** The page of what staff do with a client. */
export function ClientView({ visit, fault, copy }: ClientViewProps): JSX.Element {
  const { course, client } = visit.state
  return (
    <ConsoleFrame visit={visit} title={`Client of course ${course.id}`} fault={fault}>
      <p>
        <a href={consoleHref(`courses/${course.id}`)}>Course {course.id}</a>
      </p>
      <p>
        {client.name} · <a href={consoleHref(`courses/${course.id}/do/preferences`)}>What the client prefers</a>
      </p>
      <Address visit={visit} fault={fault} />
      <Mails visit={visit} fault={fault} />
      <Pin visit={visit} fault={fault} />
      <Copy visit={visit} copy={copy} />
      <EraseSection visit={visit} />
    </ConsoleFrame>
  )
}

function Address({ visit, fault }: PartProps): JSX.Element {
  const { email, addressAsked, bouncedAt, sharedAddress } = visit.state.client
  const typed = fault?.fields.get('act') === 'address' ? fault.fields.get('email') : undefined
  return (
    <section>
      <h2>Address</h2>
      <dl>
        <dt>Mails go to</dt>
        <dd>
          {email}
          {sharedAddress && <span class="more">Others read this address too.</span>}
          {bouncedAt !== null && (
            <span class="more">Mail came back on {clinicTime(bouncedAt, visit)}; none goes now.</span>
          )}
        </dd>
        {addressAsked !== null && (
          <>
            <dt>The client asks to be written to at</dt>
            <dd>
              {addressAsked.email}
              <span class="more">{clinicTime(addressAsked.at, visit)}</span>
            </dd>
          </>
        )}
      </dl>
      <ActForm visit={visit}>
        <p class="field">
          <label for="email">Write to this address</label>
          <input
            {...{ type: 'email', id: 'email', name: 'email', autocomplete: 'off', maxLength: 254, required: true }}
            {...{ value: typed ?? addressAsked?.email ?? email, ...faultOf(fault, 'address') }}
          />
          <FaultOf fault={fault} act="address" />
        </p>
        <ActButton act="address" label="Set the address" />
      </ActForm>
      {addressAsked !== null && (
        <ActForm visit={visit}>
          <ActButton act="decline-address" label="Decline the wish" />
        </ActForm>
      )}
    </section>
  )
}

const families: readonly { readonly family: MailFamily; readonly name: string }[] = [
  { family: 'prompts', name: 'Prompts, countdowns and last letters' },
  { family: 'reminders', name: 'Reminders' },
  { family: 'all', name: 'Every mail' },
]

function Mails({ visit, fault }: PartProps): JSX.Element {
  return (
    <section>
      <h2>Mails</h2>
      <p>Stop them, and let them go again, only as the client wishes. Where every mail is stopped, staff phone.</p>
      {families.map(({ family, name }) => (
        <>
          <h3>{name}</h3>
          <ActForm visit={visit}>
            {isStopped(visit.state.client, family) ? (
              <Resume family={family} fault={fault} />
            ) : (
              <ActButton act={`stop-${family}`} label={`Stop: ${name.toLowerCase()}`} />
            )}
          </ActForm>
        </>
      ))}
    </section>
  )
}

/** Whether a family is stopped by a choice of its own. */
function isStopped({ prompts, reminders, unsubscribedAt }: Client, family: MailFamily): boolean {
  return { prompts: !prompts, reminders: !reminders, all: unsubscribedAt !== null }[family]
}

function Resume({ family, fault }: { readonly family: MailFamily } & Pick<PartProps, 'fault'>): JSX.Element {
  const act = `resume-${family}`
  return (
    <>
      <p>Stopped.</p>
      <p class="choice">
        <input type="checkbox" id={`wished-${family}`} name="wished" {...faultOf(fault, act)} />
        <label for={`wished-${family}`}>The client asked for them again</label>
      </p>
      <FaultOf fault={fault} act={act} />
      <ActButton act={act} label={`Let ${family === 'all' ? 'mails' : family} go again`} />
    </>
  )
}

function Pin({ visit, fault }: PartProps): JSX.Element {
  const isGiven = visit.state.client.pin !== null
  return (
    <section>
      <h2>PIN</h2>
      <p>
        {isGiven ? 'The client has a PIN. ' : 'The client has no PIN. '}
        It is asked for before anything is shown of what a session is about. Tell it by phone or in person, never by
        mail; it is not shown here again.
      </p>
      <ActForm visit={visit}>
        <p class="field">
          <label for="pin">{isGiven ? 'New PIN' : 'PIN'}, 4 to 8 digits</label>
          <input
            {...{
              type: 'password',
              id: 'pin',
              name: 'pin',
              autocomplete: 'new-password',
              inputMode: 'numeric',
              maxLength: 8,
            }}
            {...{ required: true, ...faultOf(fault, 'pin') }}
          />
          <FaultOf fault={fault} act="pin" />
        </p>
        <ActButton act="pin" label={isGiven ? 'Change the PIN' : 'Give the PIN'} />
      </ActForm>
      {isGiven && (
        <ActForm visit={visit}>
          <ActButton act="pin-away" label="Take the PIN away" />
        </ActForm>
      )}
    </section>
  )
}

function Copy({ visit, copy }: Pick<ClientViewProps, 'visit' | 'copy'>): JSX.Element {
  return (
    <section>
      <h2>A copy of the client’s data</h2>
      <p>{copyWords(visit, copy)}</p>
      {copy.state !== 'being made' && (
        <ActForm visit={visit}>
          <ActButton act="export" label="Put a copy together" />
        </ActForm>
      )}
    </section>
  )
}

function copyWords(visit: CourseVisit, copy: ExportState): ComponentChildren {
  switch (copy.state) {
    case 'none':
      return 'There is none. Once it is put together the client can save it from their own page.'
    case 'being made':
      return `It has been in the making since ${clinicTime(copy.since, visit)}; look again in a few minutes.`
    case 'ready':
      return `It is ready since ${clinicTime(copy.at, visit)}: the client can save it from their own page until ${clinicTime(copy.until, visit)}.`
    default:
      return copy satisfies never
  }
}
