import { describe, expect, it } from 'vitest'

import { paidForIn } from '../../../infra/cost/paid-for.ts'

const resource = (Type: string, Properties: object) => ({ Type, Properties })
const plan = (ScheduleExpression: string) =>
  resource('AWS::Backup::BackupPlan', {
    BackupPlan: { BackupPlanRule: [{ ScheduleExpression, Lifecycle: { DeleteAfterDays: 35 } }] },
  })

describe('paidForIn', () => {
  it('counts nothing in a template that has nothing', () => {
    expect(paidForIn({})).toEqual({
      ...{ keys: 0, oldMaterial: 0, alarmMetrics: 0, dashboards: 0, polledQueues: 0, ticksPerMinute: 0, copies: 0 },
    })
  })

  it('counts an alarm once for each metric that its expression looks at', () => {
    const expression = [{ Expression: 'a + b' }, { MetricStat: {} }, { MetricStat: {} }]
    const template = {
      A: resource('AWS::CloudWatch::Alarm', { MetricName: 'Errors' }),
      B: resource('AWS::CloudWatch::Alarm', { Metrics: expression }),
      D: resource('AWS::CloudWatch::Dashboard', {}),
    }
    expect(paidForIn(template)).toMatchObject({ alarmMetrics: 3, dashboards: 1 })
  })

  it.each([
    [365, 2],
    [undefined, 2],
    [730, 1],
    [90, 2],
    [2560, 0],
  ])('counts what a key that turns every %s days keeps in its third year: %i', (RotationPeriodInDays, oldMaterial) => {
    const key = resource('AWS::KMS::Key', { EnableKeyRotation: true, RotationPeriodInDays })
    expect(paidForIn({ key })).toMatchObject({ keys: 1, oldMaterial })
  })

  it.each([
    ['cron(0 3 * * ? *)', 35],
    ['cron(0 3 ? * SUN *)', 5],
  ])('counts the copies that lie there at a time, made by %s', (schedule, copies) => {
    expect(paidForIn({ plan: plan(schedule) })).toMatchObject({ copies })
  })

  it('counts the rules that call each minute, not those for events', () => {
    const template = {
      tick: resource('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' }),
      mail: resource('AWS::Events::Rule', { EventPattern: {} }),
    }
    expect(paidForIn(template)).toMatchObject({ ticksPerMinute: 1 })
  })
})
