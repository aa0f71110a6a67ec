import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type BuildOptions, build } from 'esbuild'

import type { Clinic } from '../shared/config/clinic.ts'
import { type FunctionName, functionNames } from '../shared/config/function-names.ts'

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** How a function's code is bundled; a benchmark bundles what it is held beside in the same way. */
export const bundling = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // Some packages still call require; an ES module has none of its own. The long name is one that minifying never makes.
  banner: {
    js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  },
} as const satisfies BuildOptions

/** The handlers, and where beneath the bundles' folder the code of each goes. */
export const entryPoints = functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` }))

/** One directory for each function: what its Lambda's asset is made of. */
export type Bundles = Readonly<Record<FunctionName, string>>

export interface BundleOptions {
  readonly clinic: Clinic
  /** Where the directories go; what an earlier run left there is written over. */
  readonly outdir: string
}

/**
 * Bundles every function with the clinic beside it: OUTDIR/NAME/index.mjs and clinic.json. The same sources give the
 * same bytes anywhere. Source maps go to OUTDIR/source-maps, outside what is deployed.
 */
export async function bundleFunctions({ clinic, outdir }: BundleOptions): Promise<Bundles> {
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints,
    outdir,
  })
  // Data beside the code: what few ask for costs no start anything. Over the wire it needs no line breaks.
  const document: unknown = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'))
  writeFileSync(join(outdir, 'api', 'openapi.json'), `${JSON.stringify(document)}\n`)
  for (const name of functionNames) {
    writeFileSync(join(outdir, name, 'clinic.json'), `${JSON.stringify(clinic)}\n`)
    mkdirSync(join(outdir, 'source-maps'), { recursive: true })
    renameSync(join(outdir, name, 'index.mjs.map'), join(outdir, 'source-maps', `${name}.mjs.map`))
  }
  return {
    tick: join(outdir, 'tick'),
    attend: join(outdir, 'attend'),
    feedback: join(outdir, 'feedback'),
    pages: join(outdir, 'pages'),
    staff: join(outdir, 'staff'),
    api: join(outdir, 'api'),
  }
}
