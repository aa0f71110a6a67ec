// The CDK app that the CDK CLI runs (infra/cli/main.ts): the stack of the clinic that the context `clinic` names.
import { join } from 'node:path'

import { App } from 'aws-cdk-lib'

import { bundleFunctions } from './bundle.ts'
import { clinicFileOf, readClinicFile } from './clinic-files.ts'
import { ClinicStack } from './clinic-stack.ts'
import { holdToRules } from './hold-to-rules.ts'

const app = new App()
const name: unknown = app.node.tryGetContext('clinic')
if (typeof name !== 'string') throw new TypeError('name a clinic: npm run synth -- --clinic NAME')
const read = readClinicFile(clinicFileOf(name))
if (!read.ok) throw new TypeError(read.errors.join('\n'))

new ClinicStack(app, {
  clinic: read.clinic,
  bundles: await bundleFunctions({ clinic: read.clinic, outdir: join(app.outdir, 'bundles', read.clinic.id) }),
})
holdToRules(app)
app.synth()
