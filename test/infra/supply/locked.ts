import type { LockedPackage } from '../../../infra/supply/locked-packages.ts'

/** A package as a lock file might pin it. */
export function locked(name: string, unlike: Partial<LockedPackage> = {}): LockedPackage {
  return { folder: `node_modules/${name}`, name, version: '1.0.0', licence: 'MIT', isForProduction: true, ...unlike }
}
