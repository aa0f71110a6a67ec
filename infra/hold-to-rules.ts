import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag'

import { guardRules } from './guard-rules.ts'

/**
 * Makes the synthesis of an app fail, with a line for each finding, where a stack breaks a rule of AWS's solutions, of
 * HIPAA's security rule as AWS reads it, or of Control Tower, and does not say why that is right (`acknowledge`).
 */
export function holdToRules(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app), guardRules())
}
