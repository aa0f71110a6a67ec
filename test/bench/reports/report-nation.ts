import { measured } from '../../../infra/cost/measured.ts'
import { estimate } from '../../../infra/cost/estimate.ts'
import { paidForIn } from '../../../infra/cost/paid-for.ts'
import { bytesOf, Item } from '../../../infra/local/item-bytes.ts'
import { reads } from '../../../infra/local/rehearse/costs.ts'
import { itemOf } from '../../../shared/store/item.ts'
import { caseloadAttributes } from '../../../shared/store/caseload-index.ts'
import { courseKey } from '../../../shared/store/keys.ts'
import { kinds } from '../../../shared/store/kinds.ts'
import { courseListAttributes } from '../../../shared/store/list-index.ts'
import { courseIds, dueCourses, dueNow } from '../../support/due-courses.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { sampleStack } from '../../infra/sample-stack.ts'
import { limitsOn } from '../nation/limits.ts'
import { assumed, type Measured, nationOf } from '../nation/nation-of.ts'
import type { Report } from '../report.ts'

const clients = 1_000_000

/** What a million active clients in one stack come to, reckoned from what one course was measured to ask for. */
export function reportNation(): Report {
  const nation = nationOf(clients, measuredNow())
  const usd = costOf()
  const facts: readonly (readonly [string, string])[] = [
    ['mails a month', amount(nation.mailsAMonth)],
    ['due in the busiest minute', amount(nation.busiestMinute)],
    [`SES must take, so that they are gone in ${assumed.sentWithin / 60} minutes`, `${nation.perSecond} a second`],
    ['pointers in the queue at most', amount(nation.queueDepth)],
    ['instances of attend and feedback', amount(nation.instances)],
    ['dollars a month, SES with it', amount(usd.all)],
    ['of these for SES', amount(usd.mail)],
    ['dollars a client and month', (usd.all / clients).toFixed(4)],
  ]
  return {
    figures: { ...nation, usd },
    tables: [
      {
        title: `${amount(clients)} active clients in one stack`,
        head: ['of', 'is'],
        rows: facts.map((fact) => [...fact]),
      },
      {
        title: `The limits, as of ${limitsOn}, what is reached first first`,
        head: ['limit', 'at most', 'load', 'reached with clients', 'what lifts it'],
        rows: nation.loads.map(({ what, most, unit, load, reachedAt, lifts }) => [
          ...[what, `${amount(most)} ${unit}`, amount(load), amount(Number(reachedAt.toPrecision(2))), lifts],
        ]),
      },
    ],
    charts: [],
  }
}

function measuredNow(): Measured {
  const clinic = sampleClinic('harbour')
  const course = dueCourses(clinic, courseIds(1, 1)).find((put) => put.put === 'course')
  if (course === undefined) throw new Error('a course has no course')
  const index = { ...courseListAttributes(course.value), ...caseloadAttributes(course.value, dueNow) }
  const item = Item.parse(itemOf({ key: courseKey(course.value.id), kind: kinds.course, value: course.value, index }))
  const written = measured.course.filter(
    ({ service, by, operation }) => service === 'dynamodb' && by !== 'api' && !reads.test(operation),
  )
  return {
    mailsACourse: measured.messages,
    writeUnitsAMail: written.reduce((sum, { units }) => sum + units, 0) / measured.messages,
    courseUnits: Math.ceil(bytesOf(item) / 1024),
    rowBytes: Buffer.byteLength(index['row'] ?? ''),
  }
}

function costOf(): { readonly all: number; readonly mail: number } {
  const clinic = sampleClinic('thames', { profile: 'full' })
  const paidFor = paidForIn(sampleStack(clinic).template.toJSON().Resources)
  const { usd, mail } = estimate({ clinic, paidFor, measured, clients, isFreeTier: false })
  return { all: usd, mail: mail.usd }
}

function amount(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}
