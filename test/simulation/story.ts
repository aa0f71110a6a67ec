import type { FaultKind } from './faults.ts'
import type { Outcome } from './outcome.ts'

const line = /^(?<day>\S+)T(?<time>\S+)\.(?<rest>\d{3})Z (?<who>.*?): (?<what>.*)$/

/** What a fault did to the call at which it struck. */
const phrases: Readonly<Partial<Record<FaultKind, string>>> = {
  throttled: 'is throttled',
  unavailable: 'gets a 5xx, and nothing is done',
  'reply lost': 'has its effect, but the answer is lost',
  conflict: 'collides with another transaction',
  'torn read': 'is read while another transaction commits',
  'partial batch': 'is taken only in part',
  'crash before': 'and the process dies before it is done',
  'crash after': 'and the process dies after it is done',
  stall: 'and the process stands still',
  unreachable: 'finds no connection',
  barred: 'is barred by SES',
  rejected: 'is rejected by SES',
  'no answer': 'gets no answer, and nothing is sent',
  'accepted late': 'gets no answer, and is sent later',
}

/**
 * The run as a story, a line for each thing that matters: what people did, what went wrong, what became of the mails. Where
 * the failure names a session or its course, only what became of the mails of that.
 */
export function storyOf({ trace, failure }: Pick<Outcome, 'trace' | 'failure'>): readonly string[] {
  const about = /(\S+\.\d+) (?:slot )?(\d+|course)\b/.exec(failure?.seen ?? '')
  const isAside = (mail: string): boolean => about !== null && !mail.startsWith(`${about[1]} ${about[2]} `)
  let shownDay = ''
  return trace.flatMap((text) => {
    const { day = '', time = '', who = '', what = '' } = line.exec(text)?.groups ?? {}
    const isOfMail = who === 'ledger' || who === 'SES'
    const sentence = isOfMail && isAside(what) ? null : sentenceOf(who, what)
    if (sentence === null) return []
    const heading = day === shownDay ? [] : [day]
    shownDay = day
    return [...heading, `  ${time}  ${sentence}`]
  })
}

function sentenceOf(who: string, what: string): string | null {
  if (who === 'people' || who === 'world') return what
  if (who === 'SES' || who === 'ledger') return mailLine(what)
  if (what.startsWith('is given up')) return `${who} ${what}`
  const [, call = '', fault = ''] = /^#\d+ (.*) !(.+)$/.exec(what) ?? []
  const phrase = Object.entries(phrases).find(([kind]) => kind === fault)?.[1]
  return phrase === undefined ? null : `${who}: "${call}" ${phrase}`
}

/** `c-1.1 3 reminder-r1: waiting -> claimed`, or what SES does with it instead. */
function mailLine(what: string): string | null {
  const [, course = '', place = '', key = '', became = ''] = /^(\S+) (\S+) (\S+): (.*)$/.exec(what) ?? []
  const mail = place === 'course' ? `${course}: ${key}` : `${course} slot ${place}: ${key}`
  const [, from, to] = /^(\S+) -> (.*)$/.exec(became) ?? []
  if (to === undefined) return `${mail}: SES ${became}`
  if (from === to) return null
  return `${mail} is ${to}${from === 'nothing' ? '' : `, was ${from}`}`
}
