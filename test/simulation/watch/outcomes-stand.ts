import type { Entry } from '../../../shared/course/ledger.ts'
import { must } from '../broken.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

type State = Entry['state']

/** What an entry may become; of one that is sent, skipped or held the outcome stands for good. */
const next: Readonly<Record<State | 'none', ReadonlySet<State>>> = {
  none: new Set<State>(['awaiting-mark', 'waiting', 'claimed', 'skipped', 'held']),
  'awaiting-mark': new Set<State>(['awaiting-mark', 'waiting', 'claimed', 'skipped', 'held']),
  waiting: new Set<State>(['waiting', 'claimed', 'skipped', 'held']),
  claimed: new Set<State>(['claimed', 'unknown', 'waiting', 'sent', 'held']),
  unknown: new Set<State>(['claimed', 'waiting', 'sent', 'held']),
  sent: new Set<State>(['sent']),
  skipped: new Set<State>(['skipped']),
  held: new Set<State>(['held']),
}

/** Outcomes stand: what has one gets no other, and what may have gone is never left out. */
export function outcomesStand({ committed }: Facts): Watch {
  return {
    committed: (_commit, changes) => {
      for (const change of changes) check(change, committed.state(change.course)?.client.erasedAt !== null)
    },
  }
}

function check(change: LedgerChange, isErased: boolean): void {
  const { from, to } = change
  // An erasure that is taken back within its ten minutes gives back what was left out because of it.
  if (to === null && from?.state === 'skipped' && from.reason === 'erased') return
  // What an erasure forgets of a mail leaves what is known of its attempt.
  if (isErased && from?.state === 'unknown' && to?.state === 'unknown' && from.attempt === to.attempt) return
  must('outcomes stand', to !== null, () => `${nameOf(change)} was ${from?.state} and is there no more`)
  if (to === null) return
  const may = next[from?.state ?? 'none'].has(to.state)
  must('outcomes stand', may, () => `${nameOf(change)} went from ${from?.state ?? 'nothing'} to ${to.state}`)
  if (from?.state === 'sent' && to.state === 'sent') {
    const same = from.attempt === to.attempt && from.at === to.at && from.messageId === to.messageId
    must(
      'outcomes stand',
      same || isErased,
      () => `${nameOf(change)} was sent as ${from.messageId}, now as ${to.messageId}`,
    )
  }
  const mayHaveGone = from?.state === 'waiting' && from.unanswered > 0
  must(
    'outcomes stand',
    !(mayHaveGone && to.state === 'skipped'),
    () => `${nameOf(change)} may have gone, and is skipped`,
  )
}
