import PostalMime from 'postal-mime'

import { ClientId, type CourseId, courseIdOf } from '../../../shared/course/ids.ts'
import type { LinkKey } from '../../../shared/link/link-key.ts'
import { openLink } from '../../../shared/link/seal.ts'
import { type Instant, instantOf } from '../../../shared/time/instant.ts'
import { must } from '../broken.ts'
import type { Acceptance } from '../world/ses.ts'
import type { Watch } from './facts.ts'

/** The key of a month, as whoever may ask KMS has it. */
export type KeyOfMonth = (month: string) => Promise<LinkKey | null>

/** Opening a mail takes longer than all else that is looked at: the last so many of a run stand for the others. */
const opened = 25

interface Mailed {
  readonly name: string
  readonly course: CourseId
  readonly at: Instant
  readonly mime: Uint8Array
}

/** Each link of a mail opens the course that the mail is about, no other one's, and none of another clinic; no two are the same. */
export function linksLeadHome(keyOf: KeyOfMonth): Watch {
  const mails: Mailed[] = []
  return {
    accepted: (acceptance) => {
      const mailed = mailedOf(acceptance)
      if (mailed !== null) mails.push(mailed)
    },
    atEnd: async () => {
      const seen = new Set<string>()
      for (const mail of mails.slice(-opened)) {
        for (const token of await tokensIn(mail.mime)) {
          must('links lead home', !seen.has(token), () => `${mail.name} has a link that another mail had`)
          seen.add(token)
          await check(mail, token)
        }
      }
    },
  }

  async function check({ name, course, at }: Mailed, token: string): Promise<void> {
    const link = await openLink(token, { keyOf, now: at })
    must('links lead home', link.ok, () => `a link of ${name} does not open: ${link.ok || link.error.reason}`)
    const leadsTo = link.ok ? link.payload.course : null
    must('links lead home', leadsTo === course, () => `a link of ${name} leads to ${leadsTo}`)
    const ofOther: KeyOfMonth = async (month) => {
      const key = await keyOf(month)
      return key === null ? null : { ...key, clinic: 'another-clinic' }
    }
    const elsewhere = await openLink(token, { keyOf: ofOther, now: at })
    must('links lead home', !elsewhere.ok, () => `a link of ${name} opens at another clinic`)
  }
}

/** Null for a mail to staff, which is about nobody. */
function mailedOf({ at, messageId, mail: { tags, mime } }: Acceptance): Mailed | null {
  const { client, course, kind } = tags
  if (client === undefined || course === undefined) return null
  const name = `${messageId} (${kind})`
  return { name, course: courseIdOf(ClientId.parse(client), Number(course)), at: instantOf(at), mime }
}

async function tokensIn(mime: Uint8Array): Promise<ReadonlySet<string>> {
  const { text = '', headers } = await PostalMime.parse(Uint8Array.from(mime))
  const unsubscribe = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
  return new Set([...`${text} ${unsubscribe}`.matchAll(/\/c\/([\w-]+)/g)].map(([, token = '']) => token))
}
