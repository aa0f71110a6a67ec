import type { Told } from '../course/ledger.ts'
import { workOfSessions } from '../ipt/work-of-session.ts'
import type { Message, Situation } from './message.ts'

/** What a mail said besides its own matter, for the ledger. */
export interface Said {
  readonly text: string | null
  readonly carries: string | null
  readonly carriedText: string | null
}

export const nothingSaid: Said = { text: null, carries: null, carriedText: null }

/** What a message is about, as it stands at its outcome. */
export function toldOf(situation: Situation, message: Message, said: Said): Told {
  const { client, course } = situation
  const work = workOfSessions(situation).find(({ slot }) => slot.id === message.slot?.id)
  return {
    kind: message.kind,
    slot: message.slot?.id ?? null,
    session: message.session,
    of: message.of,
    phase: message.phase,
    revision: message.revision,
    cause: message.cause,
    left: message.left,
    dueAt: message.dueAt,
    sessionStartsAt: message.slot?.startsAt ?? null,
    locale: client.locale,
    area: work === undefined ? course.area : work.area,
    technique: message.kind === 'prompt' ? (work?.technique ?? null) : null,
    ...said,
  }
}
