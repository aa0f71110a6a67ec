import { describe, expect, it } from 'vitest'

import { profiles } from '../../shared/config/profile.ts'
import { becomesMetric } from '../../shared/config/becomes-metric.ts'
import { metricUnits, namespace } from '../../shared/config/metric.ts'
import { alarmsOf } from '../support/alarms/alarms.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { sampleStack } from './sample-stack.ts'

interface Resource {
  readonly Type: string
  readonly Properties?: unknown
}
const resourcesOf = (profile: 'lean' | 'full'): Readonly<Record<string, Resource>> =>
  sampleStack(sampleClinic('harbour', { profile })).template.toJSON().Resources
const resources = { lean: resourcesOf('lean'), full: resourcesOf('full') }

const alarmsIn = (profile: 'lean' | 'full') =>
  new Set(
    Object.values(resources[profile])
      .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
      .map(({ Properties }) => /interlude-harbour-([\w-]+)/.exec(JSON.stringify(Properties))?.[1]),
  )

/** Called for in every clinic: what may keep a mail, an answer or a page from somebody, or give a wrong hour. */
const always = ['alert-mail-lost', 'bounces', 'complaints', 'dead-letters', 'functions-failing', 'late'].concat(
  ['nothing-sent', 'pages-failing', 'queue-old', 'tick-missing', 'unknown-outcomes', 'urgent-unheard'],
  ['zone-rules-older'],
)

describe('the profiles', () => {
  it('lean has every alarm but those on throttles, whose effects other alarms tell; full has them too', () => {
    expect(alarmsIn('lean')).toEqual(new Set(always))
    const throttles = ['functions-throttled', 'table-reads-throttled', 'table-writes-throttled']
    expect(alarmsIn('full')).toEqual(new Set([...always, ...throttles]))
  })

  it('differ in alarms, the dashboard, when the key turns and when a copy is made, and in nothing else', () => {
    const ids = new Set([...Object.keys(resources.lean), ...Object.keys(resources.full)])
    const differ = [...ids].filter((id) => untagged(resources.lean[id]) !== untagged(resources.full[id]))
    const types = new Set(differ.map((id) => (resources.full[id] ?? resources.lean[id])?.Type))
    expect(types).toEqual(
      new Set(['AWS::Backup::BackupPlan', 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard', 'AWS::KMS::Key']),
    )
    const key = (profile: 'lean' | 'full') => untagged(resources[profile]['KeysDataA2F7C5E6'])
    expect(key('lean').replace('"RotationPeriodInDays":2560', '"RotationPeriodInDays":365')).toBe(key('full'))
  })

  it.each(profiles)('%s: what an alarm of ours rests on becomes a metric', (profile) => {
    const alarms = alarmsOf(resources[profile], namespace)
    expect(alarms).toHaveLength(8)
    for (const { stats, Threshold } of alarms) {
      for (const { Metric } of Object.values(stats)) {
        const name = Object.keys(metricUnits).find((one): one is keyof typeof metricUnits => one === Metric.MetricName)
        expect(name === undefined || !becomesMetric(profile, name, [Threshold]), Metric.MetricName).toBe(false)
      }
    }
  })
})

/** A resource as text, without the profile: each is tagged with it, and it lies in the clinic file beside each bundle. */
function untagged(resource: Resource | undefined): string {
  return JSON.stringify(resource ?? null)
    .replaceAll(/\{"Key":"interlude:profile","Value":"\w+"\}/g, '')
    .replaceAll(/"interlude:profile":"\w+"/g, '')
    .replaceAll(/"S3Key":"\w+\.zip"/g, '')
}
