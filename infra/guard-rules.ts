import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard'
import type { IPolicyValidationPlugin } from 'aws-cdk-lib'
import * as z from 'zod'

const folder = join(
  dirname(fileURLToPath(import.meta.resolve('@cdklabs/cdk-validator-cfnguard'))),
  '../rules/control-tower/cfn-guard',
)
const Template = z.looseObject({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) })

/**
 * Control Tower's guard rules for the types of resources that a stack has. The other two hundred skip it, and reading them
 * takes guard four seconds of each synthesis.
 */
export function guardRules(): IPolicyValidationPlugin {
  const { name, version } = new CfnGuardValidator()
  return {
    name,
    ...(version === undefined ? {} : { version }),
    validate(context) {
      const rules = rulesFor(context.templatePaths.flatMap(typesIn))
      if (rules.length === 0) return { success: true, violations: [] }
      return new CfnGuardValidator({ controlTowerRulesEnabled: false, rules: [...rules] }).validate(context)
    },
  }
}

/** The files of the rules that name one of the types outside their comments: a rule skips a template without its types. */
export function rulesFor(types: readonly string[]): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => namedIn(readFileSync(path, 'utf8')).some((type) => types.includes(type)))
    .toSorted()
}

function namedIn(rule: string): readonly string[] {
  return rule.replace(/^\s*#.*$/gmu, '').match(/AWS::[A-Za-z0-9]+::[A-Za-z0-9]+/gu) ?? []
}

function typesIn(path: string): readonly string[] {
  const { Resources } = Template.parse(JSON.parse(readFileSync(path, 'utf8')))
  return Object.values(Resources).map(({ Type }) => Type)
}
