import type { MessageRow } from '../rows.ts'
import type { CourseStory, ShownMail } from './model.ts'
import { formatMoment, nameMessage, nameOutcome } from './wording.ts'

interface TableProps {
  readonly story: CourseStory
  readonly mails: ReadonlyMap<string, ShownMail>
}

/** Every message of a course in words, each mail to be opened as the client sees it. */
export function MessageTable({ story, mails }: TableProps) {
  const sent = story.messages.filter(({ outcome }) => outcome === 'sent').length
  return (
    <details class="messages">
      <summary>{`${story.messages.length} messages, ${sent} of them sent: read them`}</summary>
      <table>
        <caption>{`Messages of course ${story.course}, times in UTC`}</caption>
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">Message</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {story.messages.map((row, index) => (
            <Rows key={index} row={row} mail={row.messageId === null ? undefined : mails.get(row.messageId)} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Rows({ row, mail }: { readonly row: MessageRow; readonly mail: ShownMail | undefined }) {
  return (
    <>
      <tr>
        <td>{formatMoment(row.at)}</td>
        <td>
          <span class={`dot ${row.kind}`} />
          {nameMessage(row)}
        </td>
        <td class={row.outcome}>{nameOutcome(row)}</td>
      </tr>
      {mail === undefined ? null : (
        <tr class="mail">
          <td colSpan={3}>
            <MailView mail={mail} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The mail in a frame that may run, load and open nothing. */
function MailView({ mail }: { readonly mail: ShownMail }) {
  return (
    <details>
      <summary>{mail.subject}</summary>
      <p class="to">
        {`To ${mail.to}, from ${mail.from}`}
        {mail.attached.length === 0 ? '' : `, with ${mail.attached.join(', ')}`}
        {' · '}
        <a href={`mail/${mail.file}`}>{mail.file}</a>
      </p>
      <iframe title={`Mail ${mail.file}`} sandbox="" loading="lazy" srcdoc={mail.html} />
    </details>
  )
}
