import { allowances } from '../../limit/allowances.ts'
import { spend } from '../../limit/spend.ts'
import { tokenHash } from '../../limit/token-hash.ts'
import type { Visit } from './visit.ts'

/** Counts a form against what its link and its client may send in a while; false: that is used up. */
export async function mayTake(
  { deps, state, token }: Pick<Visit, 'deps' | 'state' | 'token'>,
  isAutosave = false,
): Promise<boolean> {
  const { id } = state.client
  const now = deps.clock()
  if (isAutosave) return spend(deps.store, allowances.autosaves, { key: id, now })
  const ofLink = await spend(deps.store, allowances.postsOfLink, { key: tokenHash(token), now })
  return ofLink && spend(deps.store, allowances.postsOfClient, { key: id, now })
}
