import { alarmPrefix } from '../../alarm-prefix.ts'
import { type AlarmState, judgeAlarms as judgeDelivery } from '../../delivery/judge-alarms.ts'
import { readAlarms } from '../../delivery/read-alarms.ts'
import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'

const read: Read<readonly AlarmState[]> = async ({ aws, clinic }) => readAlarms(aws.alarms, clinic.id)

export const judgeAlarms: Judge<readonly AlarmState[]> = (alarms, { id }) => {
  const judged = judgeDelivery(alarms)
  if (judged.ok) return ok(`none of ${judged.alarms} alarms calls`)
  if (judged.error.code === 'no-alarms') return mend('there are no alarms', `npm run deploy -- --clinic ${id}`)
  const names = judged.error.alarms.map(({ name }) => name.slice(alarmPrefix(id).length)).join(', ')
  return mend(
    `${judged.error.alarms.length} of ${alarms.length} alarms call: ${names}`,
    'see each name in docs/runbook.md',
  )
}

export const alarms = check(read, { alarms: judgeAlarms })
