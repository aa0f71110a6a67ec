import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { readAlarms } from '../../../infra/delivery/read-alarms.ts'
import { sampleStack } from '../sample-stack.ts'

const client = new CloudWatchClient({ region: 'ca-central-1' })
const cloudWatch = mockClient(client)

/** The names of the alarms in the template of a clinic. */
function alarmNames(clinic: string): readonly string[] {
  const Alarms = z.record(z.string(), z.object({ Properties: z.object({ AlarmName: z.string() }) }))
  const found = Alarms.parse(sampleStack(clinic).template.findResources('AWS::CloudWatch::Alarm'))
  return Object.values(found).map(({ Properties }) => Properties.AlarmName)
}

describe('readAlarms', () => {
  afterEach(() => cloudWatch.reset())

  it('reads every page of the alarms whose names begin as those of the clinic do', async () => {
    cloudWatch
      .on(DescribeAlarmsCommand, { AlarmNamePrefix: 'interlude-harbour-' })
      .resolves({ MetricAlarms: [{ AlarmName: 'interlude-harbour-late', StateValue: 'OK' }], NextToken: 'more' })
      .on(DescribeAlarmsCommand, { AlarmNamePrefix: 'interlude-harbour-', NextToken: 'more' })
      .resolves({
        MetricAlarms: [{ AlarmName: 'interlude-harbour-bounces', StateValue: 'ALARM', AlarmDescription: 'Came back.' }],
      })
    expect(await readAlarms(client, 'harbour')).toEqual([
      { name: 'interlude-harbour-late', state: 'OK', description: '' },
      { name: 'interlude-harbour-bounces', state: 'ALARM', description: 'Came back.' },
    ])
  })

  it('lets a refusal of AWS through, for an alarm that cannot be read is not quiet', async () => {
    cloudWatch.on(DescribeAlarmsCommand).rejects(new Error('AccessDenied'))
    await expect(readAlarms(client, 'harbour')).rejects.toThrow('AccessDenied')
  })

  it('asks by what the names of all alarms in the template begin with', async () => {
    cloudWatch.on(DescribeAlarmsCommand).resolves({})
    await readAlarms(client, 'thames')
    const prefix = cloudWatch.commandCalls(DescribeAlarmsCommand)[0]?.args[0].input.AlarmNamePrefix ?? 'none'
    const names = alarmNames('thames')
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !name.startsWith(prefix))).toEqual([])
  })
})
