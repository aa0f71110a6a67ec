import { stripVTControlCharacters } from 'node:util'

/** A line of `cdk diff`, such as `[~] AWS::Logs::LogGroup Http/Log HttpLog91FCAE48`. */
const differs = /^\[[-+~]\] (AWS::\S+ .*?)\s*$/

/** A line of an event of CloudFormation's, such as `… | UPDATE_COMPLETE | AWS::SQS::Queue | Due/Queue (DueQueue…)`. */
const ended = /\| (?:CREATE|UPDATE|DELETE)_COMPLETE +\| (AWS::\S+ +\| .*?)\s*$/

/** How many resources the CDK said would change, or have changed. Each counts once, whatever became of it on the way. */
export function countChanges(said: string): number {
  const lines = stripVTControlCharacters(said).split('\n')
  const resources = lines.flatMap((line) => (differs.exec(line) ?? ended.exec(line))?.[1] ?? [])
  return new Set(resources.filter((resource) => !resource.startsWith('AWS::CloudFormation::Stack'))).size
}
