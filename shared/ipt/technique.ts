import * as z from 'zod/mini'

import { type Area, type Phase, phases } from './area.ts'

/** The seven techniques of IPT that a session may work with. */
export const techniques = [
  'interpersonal-inventory',
  'communication-analysis',
  'role-play',
  'emotion-focused',
  'decision-analysis',
  'clarification',
  'encouragement-of-affect',
] as const
export const Technique = z.enum(techniques)
export type Technique = z.infer<typeof Technique>

/** Those that the middle phase works with: the inventory belongs to the initial phase and comes again in the ending. */
export const MiddleTechnique = z.enum(techniques.filter((technique) => technique !== 'interpersonal-inventory'))
export type MiddleTechnique = z.infer<typeof MiddleTechnique>

/**
 * The middle phase's techniques in the order in which an area works with them. All six fit each area; what helps it most
 * comes first, so that a short middle phase has that.
 */
export const techniquesOf: Readonly<Record<Area, readonly [MiddleTechnique, ...MiddleTechnique[]]>> = {
  grief: [
    'encouragement-of-affect',
    'clarification',
    'emotion-focused',
    'communication-analysis',
    'decision-analysis',
    'role-play',
  ],
  'role-dispute': [
    'communication-analysis',
    'emotion-focused',
    'decision-analysis',
    'role-play',
    'clarification',
    'encouragement-of-affect',
  ],
  'role-transition': [
    'clarification',
    'encouragement-of-affect',
    'decision-analysis',
    'communication-analysis',
    'role-play',
    'emotion-focused',
  ],
  'interpersonal-deficits': [
    'clarification',
    'communication-analysis',
    'role-play',
    'emotion-focused',
    'decision-analysis',
    'encouragement-of-affect',
  ],
}

/** The phases that each technique fits. */
const phasesOf: Readonly<Record<MiddleTechnique, readonly Phase[]>> = {
  'communication-analysis': ['middle'],
  'role-play': ['middle', 'ending'],
  'emotion-focused': phases,
  'decision-analysis': ['middle', 'ending'],
  clarification: phases,
  'encouragement-of-affect': phases,
}

/** Where a session stands in its course. */
export interface SessionPosition {
  readonly phase: Phase
  /** Counted from 1 within the phase. */
  readonly sessionOfPhase: number
  /** Sessions of the contract that follow: 0 for the last. */
  readonly sessionsToEnd: number
}

/**
 * Whether a technique may be picked for a session: it fits the phase, and the session is neither the first, before which
 * nothing has happened yet, nor one of the two in which the map of relationships is on the table.
 */
export function isPickable(
  technique: MiddleTechnique,
  { phase, sessionOfPhase, sessionsToEnd }: SessionPosition,
): boolean {
  if (!phasesOf[technique].includes(phase)) return false
  switch (phase) {
    case 'initial':
      return sessionOfPhase > 2
    case 'middle':
      return true
    case 'ending':
      return sessionsToEnd > 0
    default:
      return phase satisfies never
  }
}

/** Where one prompt stands among the prompts of its course. */
export interface PromptPosition extends SessionPosition {
  readonly area: Area | null
  /** What the therapist chose for this session. */
  readonly picked: MiddleTechnique | null
  /** What the prompt before this one worked with. */
  readonly before: Technique | null
  /** What each earlier prompt of the middle phase worked with, those of missed sessions among them; null for general ones. */
  readonly earlier: readonly (Technique | null)[]
}

/**
 * The technique of one prompt: the therapist's choice where it may be picked, else the protocol's. In the middle phase the
 * area's techniques come in turn, none twice running but by choice; without an area the prompts are general. The map of
 * relationships is drawn in the second session and looked at again in the last.
 */
export function chooseTechnique(position: PromptPosition): Technique | null {
  const { picked, area } = position
  if (picked !== null && isPickable(picked, position)) return picked
  switch (position.phase) {
    case 'initial':
      return position.sessionOfPhase === 2 ? 'interpersonal-inventory' : null
    case 'middle':
      return area === null ? null : nextInTurn(techniquesOf[area], position)
    case 'ending':
      return position.sessionsToEnd === 0 ? 'interpersonal-inventory' : 'encouragement-of-affect'
    default:
      return position.phase satisfies never
  }
}

/** What came least often so far, the first in the area's order; so that a choice of the therapist's leaves nothing out. */
function nextInTurn(
  turn: readonly [MiddleTechnique, ...MiddleTechnique[]],
  { earlier, before }: PromptPosition,
): MiddleTechnique {
  const times = (technique: Technique) => earlier.filter((one) => one === technique).length
  const [next = turn[0]] = turn
    .filter((technique) => technique !== before)
    .toSorted((one, other) => times(one) - times(other))
  return next
}
