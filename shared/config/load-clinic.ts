import * as z from 'zod/mini'

import { readBuilt } from './built-file.ts'
import type { Clinic } from './clinic.ts'

/** The clinic that the running bundle was built for. */
export function loadClinic(): Clinic {
  return readBuilt('clinic.json', z.custom<Clinic>())
}
