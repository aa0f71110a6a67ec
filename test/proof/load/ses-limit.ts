import type { SesFault } from '../../../infra/local/ses.ts'

/**
 * SES's rate: so many mails a second, as many as a second's at once where few came before, and the others are refused at once.
 * @see https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export class SesLimit {
  readonly #rate: number
  readonly #seconds: () => number
  #free: number
  #at: number
  #throttled = 0

  /** `seconds` is a clock that is never set. */
  constructor(rate: number, seconds: () => number) {
    this.#rate = rate
    this.#seconds = seconds
    this.#free = rate
    this.#at = seconds()
  }

  /** How SES answers the next mail. */
  answer(): SesFault {
    const now = this.#seconds()
    this.#free = Math.min(this.#rate, this.#free + (now - this.#at) * this.#rate)
    this.#at = now
    if (this.#free < 1) {
      this.#throttled += 1
      return 'throttle'
    }
    this.#free -= 1
    return 'none'
  }

  get throttled(): number {
    return this.#throttled
  }
}
