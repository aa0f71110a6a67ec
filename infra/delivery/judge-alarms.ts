/** An alarm of a clinic's stack as CloudWatch last evaluated it. */
export interface AlarmState {
  readonly name: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** What happened and what to do, as the stack says it. */
  readonly description: string
}

export type Judgement =
  | { readonly ok: true; readonly alarms: number }
  | { readonly ok: false; readonly error: { readonly code: 'in-alarm'; readonly alarms: readonly AlarmState[] } }
  | { readonly ok: false; readonly error: { readonly code: 'no-alarms' } }

/**
 * Whether nobody would be called. An alarm without data yet is quiet: a clinic at night has no mails to measure. No alarms
 * at all are not: then the stack is not there, or it is looked for in the wrong place.
 */
export function judgeAlarms(alarms: readonly AlarmState[]): Judgement {
  if (alarms.length === 0) return { ok: false, error: { code: 'no-alarms' } }
  const ringing = alarms.filter(({ state }) => state === 'ALARM')
  if (ringing.length > 0) return { ok: false, error: { code: 'in-alarm', alarms: ringing } }
  return { ok: true, alarms: alarms.length }
}
