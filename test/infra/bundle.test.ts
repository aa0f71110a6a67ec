import { type Metafile, build } from 'esbuild'
import { describe, expect, it } from 'vitest'

import { buildOf } from '../../infra/bundle.ts'
import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'

const built = new Map<FunctionName, Promise<Metafile>>()

/** What the build of a function tells of itself; nothing is written. */
function metafileOf(name: FunctionName): Promise<Metafile> {
  const known = built.get(name)
  if (known !== undefined) return known
  const metafile = build({ ...buildOf(name, { outdir: 'out' }), write: false, metafile: true }).then(
    (result) => result.metafile,
  )
  built.set(name, metafile)
  return metafile
}

/** What a bundle runs as it starts: all that is reached from its handler but by an `import()` that waits to be called. */
function startedIn({ inputs }: Metafile, entry: string): ReadonlySet<string> {
  const started = new Set<string>()
  const start = (path: string): void => {
    if (started.has(path)) return
    started.add(path)
    for (const { path: next, kind } of inputs[path]?.imports ?? []) if (kind !== 'dynamic-import') start(next)
  }
  start(entry)
  return started
}

/** The files that a start reads: index.mjs, and what it imports by a statement. */
function readAtStart({ outputs }: Metafile): ReadonlySet<string> {
  const read = new Set<string>()
  const add = (file: string): void => {
    if (read.has(file)) return
    read.add(file)
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) add(path)
  }
  add('out/index.mjs')
  return read
}

/**
 * Kilobytes that each function may read to start, a hundredth above what it does. One that has grown past its number waits
 * longer each time it starts cold: load what is new when it is first wanted, by `import()`, if not every request needs it;
 * else raise the number with a word on what it buys. `npm run bench -- --only cold` tells what it costs.
 */
const most: Readonly<Record<FunctionName, number>> = {
  tick: 379,
  attend: 573,
  feedback: 374,
  pages: 565,
  staff: 441,
  api: 426,
}

describe('the bundle', () => {
  it.each(functionNames)('of %s reads no more to start than it is allowed, in two files', async (name) => {
    const metafile = await metafileOf(name)
    const read = [...readAtStart(metafile)]
    const bytes = read.reduce((sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0), 0)
    const advice = `${name} reads ${(bytes / 1024).toFixed(1)} KB to start: load what not every request needs by import()`
    expect(bytes / 1024, advice).toBeLessThanOrEqual(most[name])
    expect(bytes / 1024, `${name} reads less now: lower its number`).toBeGreaterThan(most[name] * 0.97)
    expect(read).toHaveLength(2)
  })

  it.each(functionNames)('of %s has no part in what texts are held to at synth', async (name) => {
    const metafile = await metafileOf(name)
    const inputs = Object.keys(metafile.inputs)
    expect(inputs).toContain(`functions/${name}/handler.ts`)
    expect(
      inputs.filter((path) => /^shared\/texts\/(?:rules\/|own-word-faults|extra-word-faults|word-judge)/u.test(path)),
    ).toEqual([])
  })

  /** To import `node:http` makes each of its exports, and with its `WebSocket` a second HTTP client: a fifth of what `api` once took. */
  it.each(functionNames)('of %s imports nothing of Node that makes a second HTTP client', async (name) => {
    const metafile = await metafileOf(name)
    const imported = [...readAtStart(metafile)].flatMap((file) => metafile.outputs[file]?.imports ?? [])
    const ofNode = imported.filter(({ external, kind }) => external === true && kind === 'import-statement')
    expect(ofNode.map(({ path }) => path)).toContain('node:https')
    expect(ofNode.filter(({ path }) => /^(?:node:)?(?:http|http2|undici|worker_threads)$/u.test(path))).toEqual([])
  })

  it.each(['staff', 'api', 'pages', 'tick'] as const)(
    'of %s runs nothing of what sends mail as it starts',
    async (name) => {
      const metafile = await metafileOf(name)
      const started = [...startedIn(metafile, `functions/${name}/handler.ts`)]
      expect(started.length).toBeGreaterThan(100)
      expect(started.filter((path) => /nodemailer|client-sesv2|compose-mime/u.test(path))).toEqual([])
    },
  )

  it('of attend has what sends mail at hand from the start', async () => {
    const started = [...startedIn(await metafileOf('attend'), 'functions/attend/handler.ts')]
    expect(started.filter((path) => /compose-mime|ses-sender/u.test(path))).toHaveLength(2)
  })
})
