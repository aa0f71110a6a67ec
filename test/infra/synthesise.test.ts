import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { clinicFileOf } from '../../infra/clinic-files.ts'
import { functionNames } from '../../shared/config/function-names.ts'
import { locales } from '../../shared/course/client.ts'
import { textsOf } from '../../shared/texts/catalogue.ts'
import { synthesise } from '../../infra/synthesise.ts'
import { Clinic } from '../../shared/config/clinic.ts'

const clinicFile = clinicFileOf('thames')
const newFolder = () => mkdtempSync(join(tmpdir(), 'interlude-synthesise-'))

async function synthesised(outdir: string) {
  const done = await synthesise({ clinicFile, outdir })
  if (!done.ok) throw new Error(done.errors.join('\n'))
  return done.stack
}

describe('synthesise', () => {
  it('gives the same bytes wherever and however often it runs', async () => {
    const [one, other] = [await synthesised(newFolder()), await synthesised(newFolder())]
    const [text, again] = [one, other].map(({ templateFile }) => readFileSync(templateFile, 'utf8'))
    expect(text).toBe(again)
    for (const name of functionNames) {
      const files = readdirSync(one.functions[name].directory)
      expect(files).toEqual(readdirSync(other.functions[name].directory))
      for (const file of files) {
        const bytes = readFileSync(join(one.functions[name].directory, file))
        expect(bytes.equals(readFileSync(join(other.functions[name].directory, file)))).toBe(true)
      }
    }
  }, 120_000)

  it('puts the whole clinic beside each bundle, and neither source map nor path of this machine into it', async () => {
    const { clinic, functions, template } = await synthesised(newFolder())
    for (const name of functionNames) {
      const { directory, logicalId } = functions[name]
      const files = readdirSync(directory)
      const texts = ['attend', 'pages', 'staff', 'api'].includes(name) ? locales.map((one) => `texts.${one}.json`) : []
      const data = ['clinic.json', ...(name === 'api' ? ['openapi.json'] : []), ...texts]
      expect(files.filter((file) => !file.endsWith('.mjs')).toSorted()).toEqual(data.toSorted())
      expect(Clinic.parse(JSON.parse(readFileSync(join(directory, 'clinic.json'), 'utf8')))).toEqual(clinic)
      for (const code of files.filter((file) => file.endsWith('.mjs'))) {
        const bundle = readFileSync(join(directory, code), 'utf8')
        expect(bundle).not.toContain('sourceMappingURL')
        expect(bundle).not.toContain(process.cwd())
      }
      for (const locale of texts.length === 0 ? [] : locales) {
        const beside: unknown = JSON.parse(readFileSync(join(directory, `texts.${locale}.json`), 'utf8'))
        expect(beside).toStrictEqual(textsOf(locale))
      }
      expect(template.Resources[logicalId]?.Type).toBe('AWS::Lambda::Function')
    }
  })

  it('tells what is wrong with a clinic file, and builds nothing', async () => {
    const outdir = newFolder()
    expect(await synthesise({ clinicFile: join(outdir, 'none.json'), outdir })).toEqual({
      ok: false,
      errors: ['none.json: the whole file: cannot be read (ENOENT); give the path of a clinic file'],
    })
    expect(readdirSync(outdir)).toEqual([])
  })
})
