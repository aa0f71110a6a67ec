import {
  type CloudFormationClient,
  GetTemplateCommand,
  paginateListStackResources,
  paginateListStacks,
} from '@aws-sdk/client-cloudformation'

import { describeStack } from '../../describe-stack.ts'
import { type Kept, keptBy } from './kept.ts'

/** A stack that is there. */
export interface FoundStack {
  readonly name: string
  readonly isProtected: boolean
  /** Whether somebody began to delete it: then its functions may be gone. */
  readonly isHalfGone: boolean
  /** Where it answers; null where its creation never came so far. */
  readonly url: string | null
  readonly kept: readonly Kept[]
}

/** The stack of a name; null where there is none (any more). */
export async function findStack(client: CloudFormationClient, name: string): Promise<FoundStack | null> {
  const stack = await describeStack(client, name)
  if (stack === undefined) return null
  return {
    name,
    isProtected: stack.EnableTerminationProtection ?? false,
    isHalfGone: stack.StackStatus?.startsWith('DELETE_') ?? false,
    url: stack.Outputs?.find(({ OutputKey }) => OutputKey === 'Url')?.OutputValue ?? null,
    kept: await keptOf(client, name),
  }
}

/** What earlier stacks of a name left behind. CloudFormation remembers a deleted stack, with its template, for 90 days. */
export async function leftByEarlier(client: CloudFormationClient, name: string): Promise<readonly Kept[]> {
  const ids: string[] = []
  for await (const page of paginateListStacks({ client }, { StackStatusFilter: ['DELETE_COMPLETE'] })) {
    for (const { StackName, StackId } of page.StackSummaries ?? []) {
      if (StackName === name && StackId !== undefined) ids.push(StackId)
    }
  }
  return (await Promise.all(ids.map(async (id) => keptOf(client, id)))).flat()
}

/** By the template that was deployed: the one at hand may be of another version. */
async function keptOf(client: CloudFormationClient, nameOrId: string): Promise<readonly Kept[]> {
  const { TemplateBody = '{"Resources":{}}' } = await client.send(new GetTemplateCommand({ StackName: nameOrId }))
  const names = new Map<string, string>()
  for await (const page of paginateListStackResources({ client }, { StackName: nameOrId })) {
    for (const { LogicalResourceId, PhysicalResourceId } of page.StackResourceSummaries ?? []) {
      if (LogicalResourceId !== undefined && PhysicalResourceId) names.set(LogicalResourceId, PhysicalResourceId)
    }
  }
  return keptBy(TemplateBody, names)
}
