import type { SendMail } from './send-mail.ts'

export interface Pace {
  /** Milliseconds from one mail to the next. */
  readonly apart: number
  /** Milliseconds, of a clock that is never set. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/**
 * Sends no two mails nearer to each other than `apart`. SES refuses what comes faster than the account may send, and each mail
 * that it refuses is tried again later, among those that come then.
 */
export function paced(send: SendMail, { apart, now, wait }: Pace): SendMail {
  let free = 0
  return async (mail) => {
    const from = Math.max(now(), free)
    free = from + apart
    if (from > now()) await wait(from - now())
    return send(mail)
  }
}
