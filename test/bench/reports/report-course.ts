import { ofCourses } from '../../../infra/cost/course.ts'
import { priced, totalOf } from '../../../infra/cost/line.ts'
import { measureCourse } from '../../../infra/cost/measure-course.ts'
import { pricesOn } from '../../../infra/cost/prices.ts'
import type { Report } from '../report.ts'

const regions = ['us-east-1', 'ca-central-1', 'eu-west-2'] as const

/** Dollars for a course but for its mails. */
const goal = 0.001

/** How far from each other, as a share, two runs may lie: Lambda's part goes by how long this machine takes. */
const within = 0.2

/** Every request of a course of 16 sessions that is lived through in the local stack, and what it costs without its mails. */
export async function reportCourse(): Promise<Report> {
  const measured = await measureCourse()
  const lines = regions.map((region) => priced(ofCourses(1, measured), { region, isFreeTier: false }))
  const items = lines[0]?.map(({ item }) => item.replace('courses: ', '')) ?? []
  const rows = items.map((item, at) => [item, ...lines.map((all) => (all[at]?.usd ?? 0).toFixed(6))])
  const totals = lines.map(totalOf)
  const asked = measured.course.filter(({ by }) => by !== 'api')
  return {
    figures: {
      messages: measured.messages,
      asked,
      usd: Object.fromEntries(regions.map((region, at) => [region, totals[at]])),
    },
    stated: regions.map((region, at) => ({ name: `dollars for a course, ${region}`, value: totals[at] ?? 0, within })),
    tables: [
      {
        title: `Dollars for a course of ${measured.messages} mails, without SES and what is done on pages, by the prices of ${pricesOn}; the goal is ${goal}`,
        head: ['item', ...regions],
        rows: [...rows, ['in all', ...totals.map((usd) => usd.toFixed(6))]],
      },
      {
        title: 'Its requests',
        head: ['request', 'by', 'requests', 'units'],
        rows: asked.map(({ service, operation, by, requests, units }) => [
          ...[`${service} ${operation}`, by ?? 'Lambda', `${requests}`, `${units}`],
        ]),
      },
    ],
    charts: [
      {
        ...{ name: 'course', kind: 'bars', title: 'A course without its mails: dollars', goal, labels: [...regions] },
        series: [{ name: 'dollars', values: totals }],
      },
    ],
  }
}
