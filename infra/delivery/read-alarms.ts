import { type CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch'
import * as z from 'zod'

import { alarmPrefix } from '../alarm-prefix.ts'
import type { AlarmState } from './judge-alarms.ts'

const Alarm = z
  .object({
    AlarmName: z.string(),
    StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
    AlarmDescription: z.string().default(''),
  })
  .transform(({ AlarmName: name, StateValue: state, AlarmDescription: description }): AlarmState => {
    return { name, state, description }
  })

/** Reads the state of every alarm of a clinic's stack. */
export async function readAlarms(client: CloudWatchClient, clinicId: string): Promise<readonly AlarmState[]> {
  const alarms: AlarmState[] = []
  for await (const page of paginateDescribeAlarms({ client }, { AlarmNamePrefix: alarmPrefix(clinicId) })) {
    alarms.push(...z.array(Alarm).parse(page.MetricAlarms ?? []))
  }
  return alarms
}
