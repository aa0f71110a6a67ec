import type { Told } from '../course/ledger.ts'
import { workOf } from '../course/work-of-session.ts'
import type { Message, Situation } from './message.ts'

/** What a mail said besides its own matter, for the ledger. */
export interface Said {
  readonly text: string | null
  readonly carries: string | null
  readonly carriedText: string | null
  /** The keys of what goes along with a prompt. */
  readonly beside?: string[]
}

export const nothingSaid: Said = { text: null, carries: null, carriedText: null }

/** What a message is about, as it stands at its outcome. */
export function toldOf(situation: Situation, message: Message, said: Said): Told {
  const { client } = situation
  const { area, technique } = workOf(situation, message)
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
    area,
    technique: message.kind === 'prompt' ? technique : null,
    beside: [],
    ...said,
  }
}
