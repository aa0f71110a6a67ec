import type { OutgoingMail, SendMail, SendOutcome } from '../../../shared/mail/send-mail.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { sesEvent } from '../../support/ses-event.ts'
import type { Chance } from '../../support/contract/chance.ts'
import { chanceFor } from '../chance-for.ts'
import type { Around, Process } from '../process.ts'
import type { FaultKind } from '../faults.ts'

/** A mail that SES has taken: from then on it goes out, whatever we know of it. */
export interface Acceptance extends Asked {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly messageId: string
}

/** A mail that a process asks SES to send. */
interface Asked {
  readonly process: string
  readonly mail: OutgoingMail
  /** Milliseconds since 1970. */
  readonly askedAt: number
}

export interface SesOptions {
  readonly around: Around
  /** How SES is out of order at the moment; null: it is not. */
  readonly outage: () => 'refuses' | 'silent' | null
  readonly accepted: (acceptance: Acceptance) => void
  /** Brings an event to us. */
  readonly event: (name: string, event: object) => void
}

type Told = 'Send' | 'Delivery' | 'Bounce' | 'Complaint'

/** SES: takes mails, or not, and tells of them in its own time. */
export class SimulatedSes {
  readonly #options: SesOptions
  #taken = 0

  constructor(options: SesOptions) {
    this.#options = options
  }

  sendOf(process: Process): SendMail {
    const refused = (why: Extract<SendOutcome, { outcome: 'refused' }>['why']) => (): SendOutcome => ({
      outcome: 'refused',
      why,
    })
    const unknown = (): SendOutcome => ({ outcome: 'unknown' })
    return (mail) => {
      const asked = { process: process.name, mail, askedAt: this.#options.around.scheduler.now }
      return process.call<SendOutcome>({
        what: `send ${Object.values(mail.tags).join(' ')}`,
        effect: () => this.#send(asked),
        instead: {
          throttled: refused('throttled'),
          unreachable: refused('unreachable'),
          barred: refused('barred'),
          rejected: refused('rejected'),
          'no answer': unknown,
          'accepted late': () => this.#acceptLater(asked),
        },
        afterwards: { 'reply lost': unknown },
        weight: 6,
        takes: 60,
      })
    }
  }

  #send(asked: Asked): SendOutcome {
    const outage = this.#options.outage()
    if (outage === 'refuses') return { outcome: 'refused', why: 'unreachable' }
    return outage === 'silent' ? { outcome: 'unknown' } : this.#accept(asked)
  }

  #acceptLater(asked: Asked): SendOutcome {
    const { seed, scheduler } = this.#options.around
    const seconds = chanceFor(seed, `${asked.process} accepted late`).whole(1, 60)
    scheduler.after(seconds * 1000, () => void this.#accept(asked))
    return { outcome: 'unknown' }
  }

  #accept(asked: Asked): SendOutcome {
    this.#taken += 1
    const messageId = `ses-${String(this.#taken).padStart(6, '0')}`
    this.#options.accepted({ ...asked, at: this.#options.around.scheduler.now, messageId })
    this.#tellOf(messageId, asked.mail)
    return { outcome: 'accepted', messageId }
  }

  /** It has been sent; then it was delivered, or it bounced; and somebody may complain. */
  #tellOf(messageId: string, { tags }: OutgoingMail): void {
    const { faults } = this.#options.around
    const fate = (kind: FaultKind, percent: number): boolean =>
      faults.befalls(kind, `${kind} of ${tags['attempt']}`, percent)
    this.#emit(messageId, tags, 'Send', {})
    const bounceType = fate('bounce', 2) ? 'Permanent' : fate('soft bounce', 4) ? 'Transient' : null
    if (bounceType === null) this.#emit(messageId, tags, 'Delivery', {})
    else this.#emit(messageId, tags, 'Bounce', { bounce: { bounceType, timestamp: this.#timestamp() } })
    if (bounceType === null && fate('complaint', 1)) this.#emit(messageId, tags, 'Complaint', { complaint: {} })
  }

  #timestamp(): string {
    return instantOf(this.#options.around.scheduler.now)
  }

  /** Events come in any order, some before SES has answered; late, twice or never. */
  #emit(messageId: string, tags: OutgoingMail['tags'], eventType: Told, more: object): void {
    const { seed, scheduler, faults } = this.#options.around
    const name = `${eventType} of ${tags['attempt']}`
    if (faults.befalls('event lost', `${name} lost`, 20)) return
    const chance = chanceFor(seed, name)
    const isLate = faults.befalls('event late', `${name} late`, 20)
    const copies = faults.befalls('event doubled', `${name} doubled`, 15) ? [1, 2] : [1]
    const listed = Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, [value]]))
    const event = sesEvent({ eventType, ...more }, listed)
    const detail = { ...Object(event).detail, mail: { ...Object(event).detail.mail, messageId } }
    for (const copy of copies) {
      const isReplayed = copy === 2 && faults.isToldDaysLater(chance)
      const delay = isReplayed ? replayed(chance) : isLate ? chance.whole(10_000, 7_200_000) : chance.whole(20, 3_000)
      scheduler.after(delay, () => this.#options.event(`${name} ${copy}`, { ...event, detail }))
    }
  }
}

/** So many milliseconds later an event is told again, out of the dead letters. */
function replayed({ whole }: Chance): number {
  return whole(60, 3 * 24 * 60) * 60_000
}
