import { type Browser } from './ask-page.ts'
import { clients } from './files.ts'
import type { Program } from './program.ts'
import type { Watched } from './watched-system.ts'
import { canaries } from './words.ts'

const { path, query, field, body } = canaries
const form = 'application/x-www-form-urlencoded'

/** Asks the pages for what there is not, with canaries in the path, the query and the body. */
export async function misusePages({ ask }: Browser, link: string): Promise<void> {
  const wrong = [`/c/${path}`, `/c/${path}/emails`, `${link}/${path}`, `${link}${path}`, `/feeds/${path}.ics`, `/c/new`]
  for (const target of [...wrong, `${link}/time/1?at=${query}`, `/health?of=${query}`])
    for (const accept of ['text/html', 'application/problem+json'])
      for (const method of ['GET', 'HEAD']) await ask(method, target, { accept })
  const bodies = [
    [`page=${body}&confirm=${field}&address=${field}&pin=${field}`, form],
    [`{"${field}": "${body}`, 'application/json'],
    [`--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${body}`, 'multipart/form-data; boundary=x'],
    [`address=${body.repeat(5000)}`, form],
    [`address=${encodeURIComponent(`${canaries.strangersAddress} ${body}`)}`, form],
  ] as const
  for (const target of [link, `${link}/emails`, `${link}/pin`, `${link}/write/1`, `${link}/${path}`, '/c/new'])
    for (const [sent, contentType] of bodies)
      for (const accept of ['text/html', 'application/problem+json'])
        await ask('POST', target, { body: sent, contentType, accept })
}

/** Gives every function what it cannot read, or what it must refuse. */
export async function misuseFunctions({ invoke }: Watched, { act, ask }: Program): Promise<void> {
  const client = clients.whole
  const commands: readonly Readonly<Record<string, unknown>>[] = [
    { do: body, client },
    { do: 'confirm', client: body, slot: body },
    { do: 'mark', client, slot: 12, as: 'missed' },
    { do: 'move', client, slot: 3, to: body, override: body },
    { do: 'extend', client, to: 99, reason: canaries.reason },
    { do: 'end', client, left: 99, reason: canaries.reason },
    { do: 'extend', client, to: 14, reason: canaries.reason.repeat(99) },
    { do: 'preferences', client, zone: body, locale: body },
    { do: 'pause', client, [field]: body },
    { do: 'answer', client, slot: 1, form: body, answers: body },
    { do: 'answer', client, slot: 1, form: 'role-play', answers: { [field]: body } },
    { do: 'answer', client, slot: 1, form: 'role-play', answers: { who: body.repeat(50) } },
    { do: 'answer', client, slot: 1, form: 'phq-9', answers: [body] },
    { do: 'address', client, email: `${body}@@${canaries.domain}` },
    { do: 'pin', client, pin: `${canaries.wrongPin}x` },
    { do: 'absence', therapist: 't-1', from: body, to: body },
  ]
  for (const command of commands) await act(command)
  const paths = [`alerts/${body}/acknowledge`, `therapists/${field}/feed`, `clients/${body}/erasure`, `imports`, path]
  for (const one of paths)
    for (const type of ['text/csv', 'application/json', field])
      await ask({
        method: 'POST',
        path: `/api/${one}`,
        query: `${field}=${query}`,
        body: `{"${field}": "${body}`,
        type,
      })
  for (const one of ['courses', 'alerts', `clients/${client}/slots/1/free-times`, `jobs/${body}`, path])
    await ask({ method: 'GET', path: `/api/${one}`, query: `after=${query}&near=${body}` })
  for (const name of ['authorization', 'if-match', 'idempotency-key', 'accept'])
    await ask(
      { method: 'POST', path: `/api/clients/${client}/commands`, body: { do: 'undo' } },
      { [name]: ` ${body} ` },
    )
  const records = [
    body,
    `{"course":"${body}"}`,
    `{"job":"${body}"}`,
    `{"alert":"${body}","${field}":1}`,
    '{"course":"c-9.1"}',
  ]
  await invoke('attend', { Records: records.map((text, at) => ({ messageId: `poison-${at}`, body: text })) })
  await invoke('attend', { [field]: body })
  for (const event of [
    body,
    { detail: { eventType: body, mail: { destination: [body] } } },
    { detail: { mail: body } },
  ])
    await invoke('feedback', event)
}
