import { describe, expect, it } from 'vitest'

import { countChanges } from '../../../infra/cli/count-changes.ts'

describe('countChanges', () => {
  it('counts the resources of a diff, and none of the fields and permissions in it', () => {
    const said = [
      'Stack Interlude-harbour',
      'IAM Statement Changes',
      '│ + │ ${Minute/Rule.Arn} │ Allow │',
      'Resources',
      '\u001B[33m[~]\u001B[39m AWS::Logs::LogGroup Http/Log \u001B[90mHttpLog91FCAE48\u001B[39m',
      ' └─ [~] RetentionInDays',
      '     ├─ [-] 90',
      '     └─ [+] 365',
      '[+] AWS::SQS::Queue Due/More DueMore1234',
      '[-] AWS::SQS::Queue Due/Less DueLess1234 destroy',
      '[~] Output Url',
      '✨  Number of stacks with differences: 1',
    ].join('\n')
    expect(countChanges(said)).toBe(3)
  })

  it('counts a resource that was made, changed or removed once, and not the stack', () => {
    const line = (status: string, type: string, name: string) =>
      `Interlude-harbour |  2/40 | 11:28:04 AM | ${status.padEnd(20)} | ${type.padEnd(21)} | ${name}`
    const said = [
      line('UPDATE_IN_PROGRESS', 'AWS::Lambda::Function', 'Functions/Tick/Function (FunctionsTick1)'),
      line('UPDATE_COMPLETE', 'AWS::Lambda::Function', 'Functions/Tick/Function (FunctionsTick1)'),
      line('UPDATE_COMPLETE', 'AWS::Lambda::Function', 'Functions/Tick/Function (FunctionsTick1)'),
      line('CREATE_COMPLETE', 'AWS::SQS::Queue', 'Due/More (DueMore1234)'),
      line('DELETE_COMPLETE', 'AWS::SQS::Queue', 'Due/Less (DueLess1234)'),
      line('UPDATE_COMPLETE_CLEA', 'AWS::CloudFormation::Stack', 'Interlude-harbour'),
      line('UPDATE_COMPLETE', 'AWS::CloudFormation::Stack', 'Interlude-harbour'),
    ].join('\n')
    expect(countChanges(said)).toBe(3)
  })

  it('counts nothing where nothing changes', () => {
    expect(countChanges('There were no differences\n\n ✅  Interlude-harbour (no changes)\n')).toBe(0)
  })
})
