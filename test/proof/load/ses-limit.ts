import type { SesFault } from '../../../infra/local/ses.ts'

/** SES's rate: of the mails of a second it takes so many, and refuses the others at once. */
export class SesLimit {
  readonly #rate: number
  readonly #now: () => string
  #second = ''
  #taken = 0
  #throttled = 0
  #busiest = 0

  constructor(rate: number, now: () => string) {
    this.#rate = rate
    this.#now = now
  }

  /** How SES answers the next mail. */
  answer(): SesFault {
    const second = this.#now()
    if (second !== this.#second) this.#taken = 0
    this.#second = second
    if (this.#taken >= this.#rate) {
      this.#throttled += 1
      return 'throttle'
    }
    this.#taken += 1
    this.#busiest = Math.max(this.#busiest, this.#taken)
    return 'none'
  }

  get throttled(): number {
    return this.#throttled
  }

  /** The most that it took in a second. */
  get busiest(): number {
    return this.#busiest
  }
}
