import { confirm, text } from '@clack/prompts'

import type { DestroyOptions } from './read-options.ts'

/** Whether the operator agrees to take a clinic down, or, where its data goes too, has typed its name. */
export type Agreed = (clinic: string, options: DestroyOptions) => Promise<boolean>

/** Asks on the terminal what the options have not answered already. */
export const askOperator: Agreed = async (clinic, { yes, purge }) => {
  const output = process.stderr
  if (purge === 'named' || (purge === null && yes)) return true
  if (purge === 'ask') return (await text({ message: `Type the clinic's name to remove all this:`, output })) === clinic
  return (await confirm({ message: 'Go on?', initialValue: false, output })) === true
}

/** Whether the options leave a question open, which needs a terminal. */
export function hasQuestion({ yes, purge }: DestroyOptions): boolean {
  return purge === 'ask' || (purge === null && !yes)
}
