import { type Browser } from './ask-page.ts'
import { clients } from './files.ts'
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
export async function misuseFunctions({ invoke }: Watched): Promise<void> {
  const client = clients.whole
  const commands: readonly object[] = [
    { do: body },
    { do: 'confirm', client: body, slot: body },
    { do: 'mark', client, slot: 12, as: 'missed', by: body.repeat(20) },
    { do: 'move', client, slot: 3, to: body, override: body },
    { do: 'extend', client, to: 99, reason: canaries.reason },
    { do: 'end', client, left: 99, reason: canaries.reason },
    { do: 'extend', client, to: 14, reason: canaries.reason.repeat(99) },
    { do: 'preferences', client, zone: body, locale: body },
    { do: 'answer', client, slot: 1, form: body, answers: body },
    { do: 'answer', client, slot: 1, form: 'role-play', answers: { [field]: body } },
    { do: 'answer', client, slot: 1, form: 'role-play', answers: { who: body.repeat(50) } },
    { do: 'answer', client, slot: 1, form: 'phq-9', answers: [body] },
    { do: 'address', client, email: `${body}@@${canaries.domain}` },
    { do: 'pin', client, pin: `${canaries.wrongPin}x` },
    { do: 'acknowledge', alert: body, by: body },
    { do: 'import', csv: { text: body } },
    { do: 'free-times', client, near: body },
    { do: 'absence', absence: { therapist: 't-1', from: body, to: body } },
    { do: 'therapist-feed', therapist: `${body} ${field}` },
    { do: 'courses', after: body },
    { do: 'alerts', after: body },
  ]
  for (const event of commands) await invoke('command', event)
  await invoke('command', `{"do":"confirm","client":"${body}`)
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
