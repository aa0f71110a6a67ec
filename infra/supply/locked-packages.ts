import { readFileSync } from 'node:fs'

import * as z from 'zod'

const lockFile = new URL('../../package-lock.json', import.meta.url)
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      devOptional: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
})

/** A package as the lock file pins it. */
export interface LockedPackage {
  /** `node_modules/…` */
  readonly folder: string
  readonly name: string
  readonly version: string
  /** An SPDX identifier or expression, as its maker gives it; null where none is given. */
  readonly licence: string | null
  /** Whether it is there for what is deployed, not for building and testing it. */
  readonly isForProduction: boolean
}

/** The packages that package-lock.json pins. */
export function lockedPackages(text = readFileSync(lockFile, 'utf8')): readonly LockedPackage[] {
  return Object.entries(Lock.parse(JSON.parse(text)).packages).flatMap(([folder, locked]) => {
    const name = folder.split('node_modules/').at(-1) ?? ''
    // The first entry, without a folder, is the project itself.
    if (folder === '' || locked.version === undefined) return []
    const isForProduction = !locked.dev && !locked.devOptional && !locked.optional
    return [{ folder, name, version: locked.version, licence: locked.license ?? null, isForProduction }]
  })
}
