import { measureAttend } from '../attend/measure-attend.ts'
import { spreadOf, summaryOf } from '../cpu-time.ts'
import type { Report } from '../report.ts'

/** At or under this the code around the calls is good. */
const goal = 1.5

/** How far from each other, as a share, the ratios of two runs on one machine lie at the most. */
const within = 0.15

/** What a message takes in attend, beside the bare loop of the calls that nobody can do without. */
export async function reportAttend(rounds: number): Promise<Report> {
  const { rounds: all, asked, perRound } = await measureAttend(rounds)
  const own = summaryOf(all.map((round) => round.own))
  const bare = summaryOf(all.map((round) => round.bare))
  const ratios = summaryOf(all.map((round) => round.own / round.bare))
  const requests = asked.map(({ service, operation, requests: count, units }) => {
    return [`${service} ${operation}`, `${count / perRound}`, (units / perRound).toFixed(1)]
  })
  return {
    figures: { own, bare, ratio: ratios.median, goal, asked, perRound },
    stated: [
      { name: 'CPU of a message, times the bare loop', value: ratios.median, within },
      ...asked.map(({ service, operation, requests: count }) => ({
        name: `${service} ${operation} for a message`,
        value: count / perRound,
        within: 0,
      })),
    ],
    tables: [
      {
        title: `CPU time of one message, a prompt of a course of 16 sessions; ${all.length} rounds of ${perRound}: median (least-most)`,
        head: ['of', 'ms', 'goal'],
        rows: [
          ['attend', spreadOf(own), ''],
          ['the bare loop', spreadOf(bare), ''],
          ['ratio', spreadOf(ratios), `${goal}`],
        ],
      },
      { title: 'What it asks for', head: ['request', 'a message', 'units'], rows: requests },
    ],
    charts: [
      {
        ...{ name: 'attend', kind: 'bars', title: 'One message: milliseconds of CPU, round by round', goal: null },
        labels: all.map((_, index) => `${index + 1}`),
        series: [
          { name: 'attend', values: all.map((round) => round.own) },
          { name: 'the bare loop', values: all.map((round) => round.bare) },
        ],
      },
    ],
  }
}
