import { fileURLToPath } from 'node:url'

import { type Metafile, build } from 'esbuild'
import { describe, expect, it } from 'vitest'

import { functionNames } from '../../shared/config/function-names.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

async function metafileOf(name: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`functions/${name}/handler.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
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

describe('the bundle', () => {
  it.each(functionNames)('of %s has no part in what texts are held to at synth', async (name) => {
    const metafile = await metafileOf(name)
    const inputs = Object.keys(metafile.inputs)
    expect(inputs).toContain(`functions/${name}/handler.ts`)
    expect(
      inputs.filter((path) => /^shared\/texts\/(?:rules\/|own-word-faults|extra-word-faults|word-judge)/u.test(path)),
    ).toEqual([])
  })

  it.each(['staff', 'api', 'pages', 'tick'])('of %s runs nothing of what sends mail as it starts', async (name) => {
    const metafile = await metafileOf(name)
    const started = [...startedIn(metafile, `functions/${name}/handler.ts`)]
    expect(started.length).toBeGreaterThan(100)
    expect(started.filter((path) => /nodemailer|client-sesv2|compose-mime/u.test(path))).toEqual([])
  })

  it('of attend has what sends mail at hand from the start', async () => {
    const started = [...startedIn(await metafileOf('attend'), 'functions/attend/handler.ts')]
    expect(started.filter((path) => /compose-mime|ses-sender/u.test(path))).toHaveLength(2)
  })
})
