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
export type Technique = (typeof techniques)[number]

/** Those that the middle phase works with: the inventory belongs to the initial phase and comes again in the ending. */
export type MiddleTechnique = Exclude<Technique, 'interpersonal-inventory'>
