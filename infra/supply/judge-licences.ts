import type { DeployedPackage } from './deployed-packages.ts'
import type { LockedPackage } from './locked-packages.ts'

/**
 * The licences under which others' code may be deployed: each lets anybody use and change it and asks no more than to be
 * named. Any other, a choice of several or none at all is a question for a person, who then extends this list.
 */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'])

/** A package that must not be deployed as it is: under which licence it comes, null where it names none. */
export type RefusedLicence = Pick<LockedPackage, 'name' | 'version' | 'licence'>

/** Those that are deployed, or there for what is deployed, and whose licence is not allowed. Empty where all is well. */
export function judgeLicences(
  deployed: readonly DeployedPackage[],
  locked: readonly LockedPackage[],
): readonly RefusedLicence[] {
  const all = new Map<string, LockedPackage>()
  for (const one of [...locked.filter(({ isForProduction }) => isForProduction), ...deployed]) all.set(one.folder, one)
  return [...all.values()]
    .filter(({ licence }) => licence === null || !allowed.has(licence))
    .map(({ name, version, licence }) => ({ name, version, licence }))
}
