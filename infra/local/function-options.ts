import type { SystemOptions } from './system-types.ts'

type Given = Pick<
  SystemOptions,
  'log' | 'standingJobs' | 'runtimeZones' | 'mailsApart' | 'instances' | 'host' | 'without'
>

/** How the functions run where nothing else is said: one instance of each, in a Worker, with all that it may do. */
export function functionOptions(given: Given) {
  const { log = () => {}, standingJobs = 'on', runtimeZones = null, mailsApart = 0, instances = {} } = given
  const { host = 'worker', without = null } = given
  return { log, standingJobs, runtimeZones, mailsApart, instances, host, without } as const
}
