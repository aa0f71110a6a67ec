import type { JSX } from 'preact'

import { brakeAt } from '../../../attend/brake.ts'
import type { Waiting } from '../../../sending/look-at-waiting.ts'
import { mayReach, running } from '../../../staff/access.ts'
import type { ClinicState } from '../../../store/items.ts'
import { clinicTime, FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { FieldInput } from '../course-do/field-input.tsx'
import { inWords } from '../course-do/slot-label.ts'
import { Table } from '../table.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { switchSeen } from './switch-seen.ts'

interface SendingViewProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  readonly clinic: ClinicState
  /** What waits; null while mail goes, when nothing waits longer than moments. */
  readonly waiting: Waiting | null
  /** Whether what was due during an earlier stop still waits for somebody. */
  readonly isHeld: boolean
}

/** Whether mail is sent, what waits, and the switch. */
export function SendingView({ visit, fault, clinic, waiting, isHeld }: SendingViewProps): JSX.Element {
  const mayRun = mayReach(visit.person, running, null)
  return (
    <SettingsFrame visit={visit} title="Settings" fault={fault}>
      <h2>Sending</h2>
      <p class="notice">
        {clinic.sending ? <>Mails are sent.</> : <strong>No mails are sent.</strong>}
        {clinic.switchedAt !== null && (
          <span class="more">
            Switched {clinic.sending ? 'on' : 'off'} {clinicTime(clinic.switchedAt, visit)} by {clinic.switchedBy}
            {clinic.switchedWhy !== null && `: ${clinic.switchedWhy}`}
          </span>
        )}
      </p>
      {clinic.sending && clinic.unknowns >= brakeAt && (
        <p class="notice">
          The mail service did not answer {clinic.unknowns} times running. One mail a minute is tried until it does.
        </p>
      )}
      {isHeld && (
        <p class="notice">
          What was due while sending was off is held. <a href={consoleHref('settings/held')}>Look at what is held</a>
        </p>
      )}
      {waiting !== null && <WaitingPart waiting={waiting} />}
      {mayRun && (clinic.sending ? <StopForm {...{ visit, fault, clinic }} /> : <StartForm {...{ visit, clinic }} />)}
      {!mayRun && <p>An admin can {clinic.sending ? 'stop all mails' : 'let mails go again'} here.</p>}
    </SettingsFrame>
  )
}

function WaitingPart({ waiting: { courses, lookedAt, kinds } }: { readonly waiting: Waiting }): JSX.Element {
  const total = kinds.reduce((sum, { sent, skipped, held }) => sum + sent + skipped + held, 0)
  return (
    <section>
      <h3>What is waiting</h3>
      {total === 0 ? (
        <p>No mail is waiting.</p>
      ) : (
        <>
          <p>
            {total === 1 ? 'One message' : `${total} messages`} of {courses === 1 ? 'one course' : `${courses} courses`}
            {lookedAt < courses && `, counted in the ${lookedAt} that wait longest`}. What would become of them if mails
            went again now:
          </p>
          <Table
            caption="Waiting messages by kind"
            heads={['Kind', 'Would go', 'Left out: too late, or needless', 'For a person']}
            rows={kinds.map(({ kind, sent, skipped, held }) => [inWords(kind), sent, skipped, held])}
          />
        </>
      )}
    </section>
  )
}

function StopForm({ visit, fault, clinic }: Pick<SendingViewProps, 'visit' | 'fault' | 'clinic'>): JSX.Element {
  const field = { kind: 'words', name: 'why', label: 'Why', hint: 'Others at the clinic read it here.' } as const
  const wrong = fault?.refusal.code === 'bad-input' ? fault.refusal.detail : null
  return (
    <form class="console-form" method="post" action={consoleHref('settings')}>
      <h3>Stop all mails</h3>
      <p>
        From then on no mail leaves for any client. Alerts to staff go on, and everything can be booked and changed as
        ever; what is to be told of it waits.
      </p>
      <FormField visit={visit} seen={switchSeen(clinic)} />
      <FieldInput field={field} fields={fault?.fields ?? new Map()} fault={wrong} />
      <p>
        <button class="grave" type="submit" name="switch" value="off">
          Stop all mails
        </button>
      </p>
    </form>
  )
}

function StartForm({ visit, clinic }: Pick<SendingViewProps, 'visit' | 'clinic'>): JSX.Element {
  return (
    <form class="console-form" method="post" action={consoleHref('settings')}>
      <h3>Let mails go again</h3>
      <FormField visit={visit} seen={switchSeen(clinic)} />
      <fieldset>
        <legend>What was due meanwhile</legend>
        <p class="choice">
          <input type="radio" id="catch-up-send" name="catch-up" value="send" checked aria-describedby="send-hint" />
          <label for="catch-up-send">Send it as far as it is still of use</label>
          <span class="hint" id="send-hint">
            What would go now is counted above; by night it waits for the morning.
          </span>
        </p>
        <p class="choice">
          <input type="radio" id="catch-up-hold" name="catch-up" value="hold" aria-describedby="hold-hint" />
          <label for="catch-up-hold">Hold it until somebody has looked at it</label>
          <span class="hint" id="hold-hint">
            Choose it where what waits may say something wrong. What nobody looks at in time is left out.
          </span>
        </p>
      </fieldset>
      <p>
        <button type="submit" name="switch" value="on">
          Let mails go again
        </button>
      </p>
    </form>
  )
}
