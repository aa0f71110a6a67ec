import type { Chance } from './chance.ts'
import { dayAfter } from './days.ts'
import type { ScenarioLine } from './schemas.ts'

/** A client at a moment of the course, and about which slot is next. */
export interface Situation {
  readonly at: string
  readonly client: string
  readonly first: string
  readonly slot: number
}

type Verb = ScenarioLine['do']

/** The likelier ones stand there more often. */
const verbs: readonly [Verb, ...Verb[]] = [
  ...([
    'move',
    'move',
    'move',
    'move',
    'cancel',
    'cancel',
    'cancel',
    'mark',
    'mark',
    'mark',
    'pause',
    'pause',
  ] as const),
  ...([
    'resume',
    'resume',
    'resume',
    'extend',
    'extend',
    'end',
    'therapist',
    'preferences',
    'confirm',
    'focus',
  ] as const),
  ...(['bounce', 'unsubscribe', 'erase'] as const),
]

/** Something that a person could do then; some of it is to be refused. */
export function randomAction(chance: Chance, situation: Situation): ScenarioLine {
  const { at, client, slot: next } = situation
  const who = { at, client }
  const slot = Math.max(1, next + chance.oneOf([-1, 0, 1, 1, 2, 3]))
  const verb = chance.oneOf(verbs)
  switch (verb) {
    case 'move':
      return {
        ...who,
        do: 'move',
        slot,
        to: timeNear(chance, situation, slot),
        scope: chance.oneOf(['one', 'following']),
      }
    case 'cancel':
      return { ...who, do: 'cancel', slot, by: chance.oneOf(['client', 'staff']) }
    case 'mark':
      return {
        ...who,
        do: 'mark',
        slot: Math.max(1, next - chance.whole(0, 1)),
        as: chance.oneOf(['missed', 'missed', 'attended']),
      }
    case 'extend':
      return { ...who, do: 'extend', to: chance.whole(12, 17), reason: 'agreed in session' }
    case 'end':
      return { ...who, do: 'end', left: chance.whole(0, 3), reason: 'agreed in session' }
    case 'resume':
      return { ...who, do: 'resume', from: dayAfter(at.slice(0, 10), chance.whole(1, 30)) }
    case 'therapist':
      return { ...who, do: 'therapist', to: chance.oneOf(['t-1', 't-2', 't-2', 't-9']) }
    case 'preferences':
      return { ...who, do: 'preferences', prompts: chance.percent(50) }
    case 'confirm':
      return { ...who, do: 'confirm', slot }
    case 'focus':
      return { ...who, do: 'focus', area: chance.oneOf(['grief', 'role-dispute']) }
    case 'bounce':
      return { ...who, do: 'bounce', type: chance.oneOf(['soft', 'soft', 'hard', 'complaint']) }
    case 'unsubscribe':
      return { ...who, do: 'unsubscribe' }
    case 'erase':
      return chance.percent(40) ? { ...who, do: 'erase' } : { ...who, do: 'focus', area: 'role-transition' }
    default:
      return { ...who, do: 'pause' }
  }
}

/** A time within a week of the one that the slot would have if nothing had happened. */
function timeNear(chance: Chance, { first }: Situation, slot: number): string {
  const [date = '', time = ''] = first.split('T')
  const on = dayAfter(date, (slot - 1) * 7 + chance.whole(-4, 6))
  return `${on}T${chance.oneOf([time, '10:00', '11:00', '11:30', '14:00', '19:30'])}`
}
