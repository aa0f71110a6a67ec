import { type CpuTime, spreadOf } from '../cpu-time.ts'
import type { Report } from '../report.ts'
import { measurePlanning } from '../speed/measure-planning.ts'

/** What planning takes. */
export async function reportPlan(rounds: number): Promise<Report> {
  const times = await measurePlanning(rounds)
  const row = (what: string, time: CpuTime) => [what, spreadOf(time), perSecond(time)]
  return {
    figures: times,
    tables: [
      {
        title: `CPU time of planning; ${rounds} rounds: median (least-most)`,
        head: ['of', 'ms', 'a second'],
        rows: [
          row(
            'an enrolment: 16 sessions over three closures and a change of the clocks, all its messages',
            times.enrolment,
          ),
          row('the five nearest free times in the 52 weeks of a diary with 60 courses', times.search),
          row("all that a week's leave would do to 60 courses, with the mails as they would be", times.leave),
        ],
      },
    ],
    charts: [],
  }
}

/** How many a second of CPU. */
export function perSecond({ median }: CpuTime): string {
  return Math.round(1000 / median).toLocaleString('en')
}
