import type { ComponentChildren, JSX } from 'preact'

import type { Signal } from '../../../change/case.ts'
import type { Preview } from '../../../command/preview-course.ts'
import type { SlotChange } from '../../../course/slot-changes.ts'
import type { SlotView } from '../../../course/slot-view.ts'
import type { MessageChange } from '../../../message/message-changes.ts'
import type { Instant } from '../../../time/instant.ts'
import { clinicTime } from '../console-frame.tsx'
import type { ConsoleVisit } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { inWords } from './slot-label.ts'

interface PreviewProps {
  readonly visit: Pick<ConsoleVisit, 'deps'>
  readonly preview: Preview
}

/** What a command would do: to the sessions, to the messages, and what staff would be told. */
export function PreviewPart({ visit, preview }: PreviewProps): JSX.Element {
  const { slots, messages, mails, alerts } = preview
  const changed = slots.filter((slot) => slot.changed)
  return (
    <>
      <h3>Sessions</h3>
      <Slots visit={visit} changed={changed} same={slots.length - changed.length} />
      <h3>Messages</h3>
      <Messages visit={visit} messages={messages} />
      {mails.map(({ key, kind, dueAt, subject, text }) => (
        <details key={key} open={mails.length === 1}>
          <summary>
            {inWords(kind)}, {clinicTime(dueAt, visit)}: {subject}
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
      <h3>Alerts to staff</h3>
      {alerts.length === 0 ? <p>None.</p> : <Alerts alerts={alerts} />}
    </>
  )
}

interface SlotsProps {
  readonly visit: Pick<ConsoleVisit, 'deps'>
  readonly changed: readonly SlotChange[]
  readonly same: number
}

function Slots({ visit, changed, same }: SlotsProps): JSX.Element {
  if (changed.length === 0) return <p>Every session stays as it is.</p>
  const cell = (change: SlotChange, tell: (view: SlotView) => string): JSX.Element => (
    <Now was={change.before === null ? null : tell(change.before)} is={tell(change.after)} />
  )
  const rows = changed.map((change) => [
    change.before === null ? `${change.slot}, new` : change.slot,
    cell(change, ({ startsAt }) => clinicTime(startsAt, visit)),
    cell(change, ({ session, of }) => (session === null ? 'none' : `${session} of ${of}`)),
    cell(change, ({ phase }) => phase ?? 'none'),
    cell(change, ({ status }) => status),
    cell(change, ({ therapist }) => therapist),
  ])
  return (
    <>
      <Table
        caption="Sessions that change"
        heads={['Slot', 'When', 'Session', 'Phase', 'Status', 'Therapist']}
        rows={rows}
      />
      {same > 0 && <p>{same === 1 ? 'One other stays as it is.' : `${same} others stay as they are.`}</p>}
    </>
  )
}

/** What something was, struck out, and what it becomes. */
function Now({ was, is }: { readonly was: string | null; readonly is: string }): JSX.Element {
  if (was === null || was === is) return <>{is}</>
  return (
    <>
      <del>{was}</del> <ins>{is}</ins>
    </>
  )
}

const changes: Readonly<Record<MessageChange['change'], string>> = {
  added: 'will go',
  dropped: 'will not go',
  changed: 'changes',
}

function Messages({
  visit,
  messages,
}: {
  readonly visit: Pick<ConsoleVisit, 'deps'>
  readonly messages: readonly MessageChange[]
}): JSX.Element {
  if (messages.length === 0) return <p>Every message stays as it is.</p>
  const time = (instant: Instant | null): string => (instant === null ? 'none' : clinicTime(instant, visit))
  const due = ({ dueBefore, dueAfter }: MessageChange): ComponentChildren => (
    <Now was={dueBefore === null ? null : time(dueBefore)} is={time(dueAfter)} />
  )
  const rows = messages.map((message) => [
    ...[inWords(message.kind), message.slot ?? 'course', changes[message.change]],
    due(message),
    message.reason ?? '',
  ])
  return <Table caption="Messages that change" heads={['Kind', 'Slot', 'What', 'Due', 'Why not']} rows={rows} />
}

const told: Readonly<Record<Signal['code'], string>> = {
  'no-free-step': 'No free time was found to make the session up; one has to be booked by hand.',
  'missed-twice': 'Two sessions in a row have been missed.',
  'cancelled-in-ending': 'A session of the ending phase is cancelled.',
  'time-requested': 'The client asks for another time.',
}

function Alerts({ alerts }: { readonly alerts: readonly Signal[] }): JSX.Element {
  return (
    <ul>
      {alerts.map(({ code, slot }) => (
        <li>
          {told[code]} {slot !== null && `(slot ${slot})`}
        </li>
      ))}
    </ul>
  )
}
