import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'

import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { clinicFileOf, readClinicFile } from '../../infra/clinic-files.ts'
import { ClinicStack } from '../../infra/clinic-stack.ts'
import { contextOfCdkJson } from '../../infra/synthesise.ts'
import type { Clinic } from '../../shared/config/clinic.ts'

/** The stack of a clinic, one of infra/clinics by its name, with functions that do nothing. */
export function sampleStack(of: string | Clinic): {
  readonly clinic: Clinic
  readonly stack: ClinicStack
  readonly template: Template
} {
  const { clinic, stack } = sampleApp(of)
  return { clinic, stack, template: Template.fromStack(stack) }
}

/** An app with that stack alone, not synthesised yet. */
export function sampleApp(of: string | Clinic): {
  readonly clinic: Clinic
  readonly app: App
  readonly stack: ClinicStack
} {
  const clinic = typeof of === 'string' ? readSample(of) : of
  const folder = mkdtempSync(join(tmpdir(), 'interlude-stack-'))
  const bundle = (fn: FunctionName) => {
    const directory = join(folder, fn)
    mkdirSync(directory)
    writeFileSync(join(directory, 'index.mjs'), `export const handler = () => '${fn}'`)
    writeFileSync(join(directory, 'clinic.json'), JSON.stringify(clinic))
    return directory
  }
  const [tick, attend, feedback, pages, staff, api] = functionNames.map(bundle)
  if (!tick || !attend || !feedback || !pages || !staff || !api) throw new Error('six functions')
  const app = new App({
    outdir: join(folder, 'out'),
    context: contextOfCdkJson(),
    builtinCloudFormationValidation: false,
  })
  const stack = new ClinicStack(app, {
    clinic,
    bundles: { tick, attend, feedback, pages, staff, api },
  })
  return { clinic, app, stack }
}

function readSample(name: string): Clinic {
  const read = readClinicFile(clinicFileOf(name))
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.clinic
}
