import * as z from 'zod/mini'

/** The problem areas of IPT: what a course may have as its focus. */
export const areas = ['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'] as const
export const Area = z.enum(areas)
export type Area = z.infer<typeof Area>

/** The three phases of a course. */
export const phases = ['initial', 'middle', 'ending'] as const
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>
