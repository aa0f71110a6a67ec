import type { HttpAnswer } from '../http-event.ts'
import type { ReceivedMail } from '../ses-mail.ts'
import type { System } from '../system-types.ts'
import { download, html, json, problem, text } from './answer.ts'
import { openMail, type OpenedMail } from './opened-mail.ts'
import { page, readable } from './page.tsx'

/**
 * `/mailbox/`: the list, newest first; `messages.json`; `ID/` the reading view; `ID/html`, `ID/text`, `ID/raw.eml`,
 * `ID/parts/N` what it is made of.
 */
export async function answerMailbox(path: string, system: Pick<System, 'mails' | 'now'>): Promise<HttpAnswer> {
  const rest = path.slice('/mailbox/'.length)
  if (rest === '') return listPage(system)
  if (rest === 'messages.json') return json(await Promise.all(system.mails().map(listed)))
  const [id = '', view = '', part = ''] = rest.split('/')
  const mail = system.mails().find(({ messageId }) => messageId === id)
  if (mail === undefined) return problem(404, 'not-found', 'There is no such mail.')
  return show(await openMail(mail), { view, part, now: system.now() })
}

function listPage(system: Pick<System, 'mails' | 'now'>): HttpAnswer {
  const mails = system.mails().toReversed()
  return page(
    'Mailbox',
    system.now(),
    <section class="card">
      {mails.length === 0 ? <p class="soft">No mail yet.</p> : <ul class="plain mails">{mails.map(listItem)}</ul>}
    </section>,
  )
}

function listItem({ messageId, at, to, subject, tags }: ReceivedMail) {
  return (
    <li key={messageId}>
      <a href={`/mailbox/${messageId}/`}>
        <span class="soft">{readable(at)}</span>
        <strong>{subject === '' ? '(no subject)' : subject}</strong>
        <span class="soft">{tags['kind'] ?? ''}</span>
        <span>{to.join(', ')}</span>
      </a>
    </li>
  )
}

/** One mail in `messages.json`. */
async function listed(mail: ReceivedMail) {
  const { from, html: body, text: plain, parts } = await openMail(mail)
  const { messageId, at, to, subject, tags } = mail
  const attachments = parts.map(({ name, type, method }) => ({ name, type, method }))
  return {
    messageId,
    at,
    from,
    to,
    subject,
    tags,
    html: body,
    text: plain,
    attachments,
    raw: `/mailbox/${messageId}/raw.eml`,
  }
}

interface Wanted {
  readonly view: string
  readonly part: string
  readonly now: string
}

function show(opened: OpenedMail, { view, part, now }: Wanted): HttpAnswer {
  if (view === '') return readingPage(opened, now)
  if (view === 'html' && opened.html !== null) return html(leadOut(opened.html), mailPolicy)
  if (view === 'text' && opened.text !== null) return text(opened.text)
  if (view === 'raw.eml') return download(`${opened.mail.messageId}.eml`, 'message/rfc822', opened.mail.raw)
  const found = view === 'parts' ? opened.parts[Number(part)] : undefined
  if (found === undefined) return problem(404, 'not-found', 'The mail has no such part.')
  return download(found.name, found.type, found.content)
}

/** A mail may show its own styles and embedded pictures, run nothing and load nothing. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox'

/** Links open in a tab of their own: a mail program would leave the mail where it is, too. */
function leadOut(document: string): string {
  return document.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`)
}

function readingPage({ mail, from, headers, html: body, text: plain, parts }: OpenedMail, now: string): HttpAnswer {
  return page(
    mail.subject === '' ? '(no subject)' : mail.subject,
    now,
    <>
      <section class="card" aria-label="Sent">
        <dl>
          {pair('From', from)}
          {pair('To', mail.to.join(', '))}
          {pair('Sent', readable(mail.at))}
          {pair('Tags', tagsOf(mail))}
        </dl>
        <p>
          <a href="/mailbox/">Mailbox</a> · <a href={`/mailbox/${mail.messageId}/raw.eml`}>Source (.eml)</a>
          {parts.map((part, index) => (
            <>
              {' · '}
              <a href={`/mailbox/${mail.messageId}/parts/${index}`}>{part.name}</a>{' '}
              <span class="soft">{part.method === null ? part.type : `${part.type}; method=${part.method}`}</span>
            </>
          ))}
        </p>
      </section>
      {body !== null && (
        <iframe
          title="The mail as the client sees it"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/mailbox/${mail.messageId}/html`}
        />
      )}
      {plain !== null && folded('Text part', plain)}
      {folded('Header', headers.map(({ name, value }) => `${name}: ${value}`).join('\n'))}
    </>,
  )
}

function tagsOf({ tags }: ReceivedMail): string {
  return Object.entries(tags)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function pair(name: string, value: string) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function folded(name: string, content: string) {
  return (
    <details>
      <summary>{name}</summary>
      <pre class="card">{content}</pre>
    </details>
  )
}
