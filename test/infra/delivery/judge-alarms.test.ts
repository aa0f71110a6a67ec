import { describe, expect, it } from 'vitest'

import { type AlarmState, judgeAlarms } from '../../../infra/delivery/judge-alarms.ts'

const alarm = (name: string, state: AlarmState['state']): AlarmState => ({
  name,
  state,
  description: `what ${name} says`,
})

describe('judgeAlarms', () => {
  it('is content with alarms that are quiet or have nothing to measure', () => {
    expect(judgeAlarms([alarm('late', 'OK'), alarm('bounces', 'INSUFFICIENT_DATA')])).toEqual({ ok: true, alarms: 2 })
  })

  it('names each that is in alarm, with what it says', () => {
    const [late, bounces] = [alarm('late', 'ALARM'), alarm('bounces', 'ALARM')]
    expect(judgeAlarms([late, alarm('tick-missing', 'OK'), bounces])).toEqual({
      ok: false,
      error: { code: 'in-alarm', alarms: [late, bounces] },
    })
  })

  it('does not take a stack without alarms for a quiet one', () => {
    expect(judgeAlarms([])).toEqual({ ok: false, error: { code: 'no-alarms' } })
  })
})
