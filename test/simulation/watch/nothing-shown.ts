import { must } from '../broken.ts'
import type { Facts, Watch } from './facts.ts'

/** Words of clients that the simulation brings in: they stand in nothing that others may read. */
export const canaries = ['xanthippe', 'quill', 'xq-', 'the seaside', 'my late aunt', 'harbour.example', '/c/'] as const

/** Logs, metrics, queue messages, subjects and tags tell ids and codes only; so do the ids of alerts and jobs. */
export function nothingShown(_facts: Facts): Watch {
  return {
    shown: look,
    accepted: ({ mail: { tags, mime } }) => {
      for (const [tag, value] of Object.entries(tags)) look(`tag ${tag}`, value)
      if (tags['place'] !== undefined) look('subject', subjectOf(mime))
    },
    committed: ({ writes }) => {
      for (const write of writes) {
        if ('put' in write && (write.put === 'alert' || write.put === 'job')) look(`id of ${write.put}`, write.value.id)
        if ('put' in write && write.put === 'audit') look('audit', `${write.value.act} ${write.value.by}`)
      }
    },
  }
}

function look(where: string, text: string): void {
  const plain = text.toLowerCase()
  const found = canaries.find((canary) => plain.includes(canary))
  must('nothing shown', found === undefined, () => `${where} tells of a client: ${found}`)
}

/** As far as the line break: an encoded subject is told apart by nothing here, and hides no Latin word. */
function subjectOf(mime: Uint8Array): string {
  const head = new TextDecoder().decode(mime.subarray(0, 4000))
  return /^Subject: (.*)$/m.exec(head)?.[1] ?? ''
}
