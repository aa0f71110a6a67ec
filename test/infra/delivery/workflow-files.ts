import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { parse } from 'yaml'
import * as z from 'zod'

const folder = fileURLToPath(new URL('../../../.github/workflows', import.meta.url))

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']))
const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
})
const Job = z.object({
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  uses: z.string().optional(),
  permissions: Permissions.optional(),
  strategy: z.looseObject({}).optional(),
  environment: z.string().optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(Step).default([]),
})
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  defaults: z.object({ run: z.object({ shell: z.string() }) }),
  jobs: z.record(z.string(), Job),
})

/** A workflow of GitHub Actions, read as far as the tests ask. */
export interface WorkflowFile extends z.infer<typeof Workflow> {
  readonly name: string
  readonly text: string
}

/** Every workflow of the repository. */
export const workflows: readonly WorkflowFile[] = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { ...Workflow.parse(parse(text)), name, text }
})

/** The workflow in the file of that name. */
export function workflow(name: string): WorkflowFile {
  const found = workflows.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no workflow ${name}`)
  return found
}

/** Each job of every workflow, under `FILE: JOB`. */
export const jobs: readonly (readonly [string, z.infer<typeof Job>])[] = workflows.flatMap(({ name, jobs: ofFile }) =>
  Object.entries(ofFile).map(([id, job]) => [`${name}: ${id}`, job] as const),
)
