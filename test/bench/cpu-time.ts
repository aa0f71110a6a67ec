import { medianOf } from './median.ts'

/** CPU time of something that is done over and over, in milliseconds for each time: of so many rounds. */
export interface CpuTime {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}

/** Does it `times` times a round, and once more beforehand, so that the code is compiled. All threads of this process count. */
export async function cpuTimeOf(rounds: number, times: number, act: (turn: number) => unknown): Promise<CpuTime> {
  const spent: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage()
    for (let turn = 0; turn < times; turn += 1) await act(turn)
    const { user, system } = process.cpuUsage(before)
    if (round > 0) spent.push((user + system) / 1000 / times)
  }
  return summaryOf(spent)
}

export function summaryOf(numbers: readonly number[]): CpuTime {
  return {
    ...{ median: medianOf(numbers), least: Math.min(...numbers), most: Math.max(...numbers) },
    rounds: numbers.length,
  }
}

/** `1.23 (1.10-1.50)`: the median, the least and the most. */
export function spreadOf({ median, least, most }: CpuTime, digits = 2): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}-${most.toFixed(digits)})`
}
