import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard'
import { App } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'

import { guardRules, rulesFor } from '../../infra/guard-rules.ts'
import { sampleStack } from './sample-stack.ts'

const { template } = sampleStack('harbour')

/** Writes the stack of harbour with one more resource where an app would have put it. */
function contextWith(added: Readonly<Record<string, unknown>>) {
  const path = join(mkdtempSync(join(tmpdir(), 'interlude-guard-')), 'stack.template.json')
  const { Resources, ...rest }: { Resources?: object } = template.toJSON()
  writeFileSync(path, JSON.stringify({ ...rest, Resources: { ...Resources, ...added } }))
  return { templatePaths: [path], stackTemplates: [], appConstruct: new App() }
}

describe('guardRules', () => {
  it('finds what all the rules together find, in a stack and in a resource of a kind that it had not', () => {
    const context = contextWith({ Bare: { Type: 'AWS::S3::Bucket' } })
    const found = guardRules().validate(context)
    expect(found).toEqual(new CfnGuardValidator().validate(context))
    expect(found.violations.map(({ ruleName }) => ruleName)).toContain('s3_bucket_logging_enabled_check')
  }, 120_000)

  it('asks nothing of guard where no rule is about the types of a stack', () => {
    expect(rulesFor(['AWS::Cognito::UserPoolGroup'])).toEqual([])
    expect(rulesFor(['AWS::SQS::Queue']).map((path) => basename(path))).toContain('ct-sqs-pr-1.guard')
  })
})
