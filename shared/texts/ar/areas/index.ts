import type { AreaTexts } from '../../texts.ts'
import { grief } from './grief.ts'
import { buildingRelationships } from './interpersonal-deficits.ts'
import { roleDispute } from './role-dispute.ts'
import { roleTransition } from './role-transition.ts'

/** The middle phase's prompts by problem area. */
export const areas: AreaTexts = {
  grief,
  'role-dispute': roleDispute,
  'role-transition': roleTransition,
  'interpersonal-deficits': buildingRelationships,
}
