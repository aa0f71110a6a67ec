import { build, type BuildOptions, type Metafile } from 'esbuild'

import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { bundling, handlerFile } from '../bundle.ts'
import { root } from '../folders.ts'

/** A package of which code is in the functions' bundles. */
export interface BundledPackage {
  /** Its folder, as the lock file names it: `node_modules/…`. */
  readonly folder: string
  /** Those whose bundle has code of it, in their own order. */
  readonly functions: readonly FunctionName[]
}

/** Bundles the functions into memory, as a deployment would, and tells of which packages code has come along. */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const options = {
    ...bundling,
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: handlerFile(name), out: `${name}/index` })),
    outdir: 'bundles',
    write: false,
    metafile: true,
  } satisfies BuildOptions
  return packagesIn((await build(options)).metafile.outputs)
}

/** The packages in what esbuild wrote; one of which all has been shaken off is none. In the order of their folders. */
export function packagesIn(outputs: Metafile['outputs']): readonly BundledPackage[] {
  const found = new Map<string, readonly FunctionName[]>()
  for (const name of functionNames) {
    const inputs = Object.entries(outputs[`bundles/${name}/index.mjs`]?.inputs ?? {})
    const folders = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (folderOf(path) ?? []) : []))
    for (const folder of new Set(folders)) found.set(folder, [...(found.get(folder) ?? []), name])
  }
  return [...found].map(([folder, functions]) => ({ folder, functions })).toSorted(byFolder)
}

function folderOf(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]
}

function byFolder(a: BundledPackage, b: BundledPackage): number {
  return a.folder < b.folder ? -1 : 1
}
