import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A group of processes that together get a share of one core, as a function does. */
export interface ShareOfCore {
  /** Puts a running process into it, with all its threads. */
  readonly take: (pid: number) => void
  /** The words of a shell that puts itself into it and then becomes a program. */
  readonly begin: (program: readonly string[]) => readonly [command: string, words: readonly string[]]
  /** Only once its processes are gone. */
  readonly end: () => void
}

/** At this many megabytes a function has one whole core. @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
export const megabytesOfACore = 1769

/** The kernel lets a group run for its share of each such stretch, in microseconds. */
const period = 20_000

/**
 * Makes one by the kernel's control groups, of the first or the second version. Null where there are none that we may write:
 * they are Linux's, and its root's.
 */
export function shareOfCore(share: number): ShareOfCore | null {
  const name = `interlude-bench-${process.pid}-${Math.round(share * 1000)}`
  const quota = Math.round(period * share)
  const [first, second] = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup']
  const isFirst = existsSync(join(first, 'cpu.cfs_quota_us'))
  const group = join(isFirst ? first : second, name)
  try {
    mkdirSync(group)
    if (isFirst) {
      writeFileSync(join(group, 'cpu.cfs_period_us'), `${period}`)
      writeFileSync(join(group, 'cpu.cfs_quota_us'), `${quota}`)
    } else writeFileSync(join(group, 'cpu.max'), `${quota} ${period}`)
  } catch {
    if (existsSync(group)) rmdirSync(group)
    return null
  }
  const members = join(group, 'cgroup.procs')
  return {
    take: (pid) => writeFileSync(members, `${pid}`),
    begin: (program) => ['/bin/sh', ['-c', 'echo $$ > "$0" && exec "$@"', members, ...program]],
    end: () => rmdirSync(group),
  }
}
