import type { JSX } from 'preact'

import type { DatePreview, EnrolmentPreview, MessagePreview } from '../../../enrol/preview-enrolment.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { mayReach, treating } from '../../../staff/access.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { CopiedFields } from '../course-do/copied-fields.tsx'
import { inWords } from '../course-do/slot-label.ts'
import { wallLabel } from '../course-do/time-options.ts'
import { Table } from '../table.tsx'

interface EnrolmentPartProps {
  readonly visit: ConsoleVisit
  readonly fields: FormFields
  readonly preview: EnrolmentPreview
  readonly seen: string
}

type Booked = Extract<EnrolmentPreview, { ok: true }>
type Refused = Extract<EnrolmentPreview, { ok: false }>

/** What enrolling would do, with the button that does it; or why it cannot be done, with times that could be had. */
export function EnrolmentPart({ visit, fields, preview, seen }: EnrolmentPartProps): JSX.Element {
  return (
    <>
      <h2>What this books</h2>
      {preview.ok ? (
        <>
          <Facts preview={preview} />
          <Dates dates={preview.dates} />
          <Welcome visit={visit} preview={preview} />
          <Messages visit={visit} messages={preview.messages} />
          <form method="post" action={consoleHref(visit.path)}>
            <FormField visit={visit} seen={seen} />
            <CopiedFields fields={fields} />
            <button type="submit" name="step" value="do">
              Book the course
            </button>
          </form>
        </>
      ) : (
        <Refusal visit={visit} fields={fields} preview={preview} />
      )}
    </>
  )
}

function Facts({ preview: { course, isKnown, sharesAddress } }: { readonly preview: Booked }): JSX.Element {
  return (
    <dl>
      <dt>Course</dt>
      <dd>
        {course}
        {isKnown && <span class="more">The client was here before; what stands above takes the place of the old.</span>}
      </dd>
      {sharesAddress && (
        <>
          <dt>Address</dt>
          <dd>
            Somebody else is written to at this address
            <span class="more">So mails to it say when and where alone, and the client’s pages need a PIN.</span>
          </dd>
        </>
      )}
    </dl>
  )
}

const whys: Readonly<Record<string, string>> = {
  closure: 'the clinic is closed',
  leave: 'the therapist is away',
  hours: 'outside the therapist’s hours',
}

function Dates({ dates }: { readonly dates: readonly DatePreview[] }): JSX.Element {
  if (dates.length === 0) return <></>
  const rows = dates.map(({ session, of, phase, wall, isTaken, passedOver }) => [
    `${session} of ${of}`,
    inWords(phase),
    wallLabel(wall),
    isTaken ? <strong>taken</strong> : 'free',
    passedOver.map((step) => `${wallLabel(step.wall)}: ${whys[step.why ?? ''] ?? 'closed'}`).join('; '),
  ])
  return (
    <>
      <h3>Sessions</h3>
      <Table caption="Sessions" heads={['Session', 'Phase', 'When', 'Time', 'Passed over before it']} rows={rows} />
    </>
  )
}

/** With full content its words are for the therapist, not for the desk. */
function Welcome({ visit, preview }: { readonly visit: ConsoleVisit; readonly preview: Booked }): JSX.Element {
  const { welcome, isFull } = preview
  const isShown = !isFull || mayReach(visit.person, treating, null)
  return (
    <>
      <h3>Welcome</h3>
      {welcome === null && <p>None goes: the client has stopped mails, or they came back.</p>}
      {welcome !== null && !isShown && <p>It goes at once. What it says is for the therapist to read.</p>}
      {welcome !== null && isShown && (
        <details>
          <summary>It goes at once: {welcome.subject}</summary>
          <pre>{welcome.text}</pre>
        </details>
      )}
    </>
  )
}

function Messages({
  visit,
  messages,
}: {
  readonly visit: ConsoleVisit
  readonly messages: readonly MessagePreview[]
}): JSX.Element {
  const rows = messages.map(({ kind, slot, dueAt, reason }) => [
    ...[clinicTime(dueAt, visit), inWords(kind), slot ?? 'course'],
    reason === null ? 'goes' : `does not go: ${reason.replaceAll('-', ' ')}`,
  ])
  const going = messages.filter(({ reason }) => reason === null).length
  return (
    <>
      <h3>Messages</h3>
      <details>
        <summary>{going} messages, as things stand</summary>
        <Table caption="Messages" heads={['Due', 'Kind', 'Slot', 'Goes']} rows={rows} />
      </details>
    </>
  )
}

interface RefusalProps {
  readonly visit: ConsoleVisit
  readonly fields: FormFields
  readonly preview: Refused
}

function Refusal({ visit, fields, preview }: RefusalProps): JSX.Element {
  const { error, dates, free } = preview
  return (
    <>
      <p class="fault">
        This cannot be booked: {error.detail} ({error.code})
      </p>
      {free.length > 0 && (
        <form method="post" action={consoleHref(visit.path)}>
          <FormField visit={visit} seen="" />
          <CopiedFields fields={fields} without={['first_session']} />
          <input type="hidden" name="step" value="preview" />
          <h3>The nearest first sessions with which all can be booked</h3>
          <p class="buttons">
            {free.map(({ wall }) => (
              <button class="quiet" type="submit" name="first_session" value={wall}>
                {wallLabel(wall)}
              </button>
            ))}
          </p>
        </form>
      )}
      <Dates dates={dates} />
    </>
  )
}
