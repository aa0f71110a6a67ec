import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { App } from 'aws-cdk-lib'
import * as z from 'zod'

import type { Clinic } from '../shared/config/clinic.ts'
import { bundleFunctions } from './bundle.ts'
import { readClinicFile } from './clinic-files.ts'
import { ClinicStack } from './clinic-stack.ts'
import type { FunctionName } from '../shared/config/function-names.ts'

const settings = join(dirname(dirname(fileURLToPath(import.meta.url))), 'cdk.json')
const Template = z.looseObject({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) })

/** A clinic's stack as CloudFormation would get it. */
export interface SynthesisedClinic {
  readonly clinic: Clinic
  readonly template: z.infer<typeof Template>
  readonly templateFile: string
  /** Each function's logical id in the template, and the directory that holds its index.mjs and clinic.json. */
  readonly functions: Readonly<Record<FunctionName, { readonly logicalId: string; readonly directory: string }>>
}

export type Synthesised =
  | { readonly ok: true; readonly stack: SynthesisedClinic }
  | { readonly ok: false; readonly errors: readonly string[] }

/** The context that the CDK CLI takes from cdk.json, so that an app that runs without the CLI gives the same template. */
export function contextOfCdkJson(): Readonly<Record<string, unknown>> {
  return z.object({ context: z.record(z.string(), z.unknown()) }).parse(JSON.parse(readFileSync(settings, 'utf8')))
    .context
}

/**
 * Bundles the functions for the clinic of `clinicFile`, wherever that lies, and synthesises its stack into `outdir`, in
 * this process and without the CDK CLI. A bad clinic file comes back as lines.
 */
export async function synthesise(options: {
  readonly clinicFile: string
  readonly outdir: string
}): Promise<Synthesised> {
  const read = readClinicFile(options.clinicFile)
  if (!read.ok) return read
  const outdir = resolve(options.outdir)
  const bundles = await bundleFunctions({ clinic: read.clinic, outdir: join(outdir, 'bundles') })
  // The CLI's users get CDK's own validation; here it would cost seconds at each start.
  const app = new App({ outdir, context: contextOfCdkJson(), builtinCloudFormationValidation: false })
  const stack = new ClinicStack(app, { clinic: read.clinic, bundles })
  const artifact = app.synth().getStackArtifact(stack.artifactId)
  const at = (name: FunctionName) => ({ logicalId: stack.idOf(name), directory: bundles[name] })
  return {
    ok: true,
    stack: {
      clinic: read.clinic,
      template: Template.parse(artifact.template),
      templateFile: artifact.templateFullPath,
      functions: {
        tick: at('tick'),
        attend: at('attend'),
        feedback: at('feedback'),
        pages: at('pages'),
        staff: at('staff'),
        api: at('api'),
      },
    },
  }
}
