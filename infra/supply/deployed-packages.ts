import type { FunctionName } from '../../shared/config/function-names.ts'
import { type BundledPackage, bundledPackages } from './bundled-packages.ts'
import { type LockedPackage, lockedPackages } from './locked-packages.ts'

/** A package of which code or data is deployed. */
export interface DeployedPackage extends LockedPackage {
  /** In whose bundles. */
  readonly functions: readonly FunctionName[]
}

/** Whose data has been made into a file that each function carries: shared/time/zone-table.json. */
const madeInto = 'node_modules/moment-timezone'

/** What is deployed that others wrote, as the lock file pins it. */
export async function deployedPackages(): Promise<readonly DeployedPackage[]> {
  return joinPackages(await bundledPackages(), lockedPackages())
}

/** Gives each bundled package what the lock file knows of it, and adds those whose data is deployed. */
export function joinPackages(
  bundled: readonly BundledPackage[],
  locked: readonly LockedPackage[],
): readonly DeployedPackage[] {
  const everywhere = [...new Set(bundled.flatMap(({ functions }) => functions))]
  return [...bundled, { folder: madeInto, functions: everywhere }].map(({ folder, functions }) => {
    const found = locked.find((one) => one.folder === folder)
    if (found === undefined) throw new Error(`${folder} is deployed, and package-lock.json does not have it`)
    return { ...found, functions }
  })
}
