import type { Message } from '@aws-sdk/client-sqs'

import type { DeadLetterQueue } from './dead-letter-queue.ts'
import { type DeadLetter, readDeadLetter } from './dead-letter.ts'

/** What became of a dead letter. */
export type Fate =
  /** Feedback has taken it into the ledger now. */
  | 'replayed'
  /** Feedback had it already: nothing was changed. */
  | 'known'
  /** A pointer: what is still due is queued by each tick, and what is settled needs none. */
  | 'dropped'
  /** It is about no mail of this clinic that is still known. */
  | 'unmatched'
  /** Feedback failed with it again; it stays. */
  | 'failed'
  /** Nobody knows what it is, or it was only to be looked at; it stays. */
  | 'left'

export interface Replayed {
  readonly letter: DeadLetter
  readonly fate: Fate
}

/** Gives an event to feedback, as Lambda does; what it answered, or undefined where it failed. */
export type Invoke = (event: unknown) => Promise<unknown>

export interface Replay {
  readonly queue: DeadLetterQueue
  readonly feedback: Invoke
  readonly isDryRun: boolean
}

const kept: ReadonlySet<Fate> = new Set(['failed', 'left'])

/** Whether a dead letter still lies where it lay. */
export function isKept({ fate }: Replayed): boolean {
  return kept.has(fate)
}

/**
 * Goes once over all dead letters. What SES told of a mail is given to feedback again, which counts it once however often
 * it comes, and removed once it is taken; pointers are removed, since what they point to is queued as long as it is due. A
 * letter is removed only after that, so that a run that is killed loses none. A dry run only tells what there is.
 */
export async function replayDeadLetters({ queue, feedback, isDryRun }: Replay): Promise<readonly Replayed[]> {
  const all: Replayed[] = []
  const held: Message[] = []
  try {
    for (let batch = await queue.receive(); batch.length > 0; batch = await queue.receive()) {
      const dealt = await Promise.all(batch.map(async (message) => ({ message, ...(await dealWith(message)) })))
      held.push(...dealt.filter(isKept).map(({ message }) => message))
      all.push(...dealt.map(({ letter, fate }) => ({ letter, fate })))
      await queue.remove(dealt.filter((one) => !isKept(one)).map(({ message }) => message))
    }
  } finally {
    await queue.giveBack(held)
  }
  return all

  async function dealWith({ Body = '' }: Message): Promise<Replayed> {
    const letter = readDeadLetter(Body)
    if (isDryRun || letter.is === 'unknown') return { letter, fate: 'left' }
    if (letter.is === 'pointer') return { letter, fate: 'dropped' }
    return { letter, fate: fateOf(await feedback(letter.event)) }
  }
}

function fateOf(taking: unknown): Fate {
  switch (taking) {
    case 'taken':
      return 'replayed'
    case 'known':
    case 'unmatched':
      return taking
    default:
      return 'failed'
  }
}
