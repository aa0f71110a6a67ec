import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { type BuildOptions, type Plugin, build } from 'esbuild'

import type { Clinic } from '../shared/config/clinic.ts'
import { type FunctionName, functionNames } from '../shared/config/function-names.ts'
import { root } from './folders.ts'
import { writeTexts } from './write-texts.ts'

/** Where a function begins, below the project's folder. */
export function handlerFile(name: FunctionName): string {
  return `functions/${name}/handler.ts`
}

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

/** The texts were two fifths of what some functions read to start, and a message needs one locale's: they are data beside the code. */
const textsBeside: Plugin = {
  name: 'texts-beside',
  setup: (building) => {
    const path = join(root, 'shared', 'texts', 'texts-beside.ts')
    building.onResolve({ filter: /\/written-texts\.ts$/ }, () => ({ path }))
  },
}

/** The functions that write to clients, or show what is written. */
const withTexts = ['attend', 'pages', 'staff', 'api'] as const satisfies readonly FunctionName[]

/** One directory for each function: what its Lambda's asset is made of. */
export type Bundles = Readonly<Record<FunctionName, string>>

export interface BundleOptions {
  readonly clinic: Clinic
  /** Where the directories go; what an earlier run left there is written over. */
  readonly outdir: string
}

/**
 * Bundles every function with what it reads beside it: OUTDIR/NAME/index.mjs, clinic.json and, where it has words for
 * clients, texts.LOCALE.json. The same sources give the same bytes anywhere. Source maps go to OUTDIR/source-maps,
 * outside what is deployed.
 */
export async function bundleFunctions({ clinic, outdir }: BundleOptions): Promise<Bundles> {
  // Names of what is loaded later tell its contents: nothing of an earlier run may stay behind.
  for (const name of [...functionNames, 'source-maps']) rmSync(join(outdir, name), { recursive: true, force: true })
  await Promise.all(functionNames.map((name) => bundleFunction(name, join(outdir, name))))
  // Data beside the code: what few ask for costs no start anything. Over the wire it needs no line breaks.
  const document: unknown = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'))
  writeFileSync(join(outdir, 'api', 'openapi.json'), `${JSON.stringify(document)}\n`)
  for (const name of withTexts) writeTexts(join(outdir, name))
  for (const name of functionNames) {
    writeFileSync(join(outdir, name, 'clinic.json'), `${JSON.stringify(clinic)}\n`)
    const maps = join(outdir, 'source-maps', name)
    mkdirSync(maps, { recursive: true })
    for (const map of readdirSync(join(outdir, name)).filter((file) => file.endsWith('.map'))) {
      renameSync(join(outdir, name, map), join(maps, map))
    }
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

/** index.mjs, and beside it in files of their own what is loaded when it is first wanted. */
async function bundleFunction(name: FunctionName, outdir: string): Promise<void> {
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [{ in: handlerFile(name), out: 'index' }],
    outdir,
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [textsBeside],
  })
}
