import * as z from 'zod'

import { resolve, type Names } from '../intrinsics.ts'
import { resourcesOf, type Template } from '../template.ts'
import { tellDenial, type Guard } from './guard.ts'
import { needsAtQueue, type Place } from './needs.ts'
import type { Need } from './statement.ts'

const Mapping = z.object({ EventSourceArn: z.string(), FunctionName: z.string() })
const Retries = z.object({
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
})

/**
 * Refuses a template whose functions may not do what Lambda does in their names, as CloudFormation would: take messages
 * from the queue that feeds them, and leave what they failed with in the queue for that.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions
 */
export function checkSetUp(
  template: Template,
  names: Names,
  { guard, place }: { readonly guard: Guard; readonly place: Place },
): void {
  const ids = new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map(([id]) => [String(names.ref(id)), id] as const),
  )
  const check = (functionName: string, needs: readonly Need[]) => {
    const denial = guard.checkFor(ids.get(functionName) ?? functionName, needs)
    if (denial !== null) throw new Error(tellDenial(denial))
  }
  const all = <T>(type: string, schema: z.ZodType<T>) =>
    resourcesOf(template, type).map(([, { Properties }]) => schema.parse(resolve(Properties, names)))
  for (const { EventSourceArn: queue, FunctionName } of all('AWS::Lambda::EventSourceMapping', Mapping)) {
    const actions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']
    check(FunctionName, needsAtQueue(actions, queue, place))
  }
  for (const { FunctionName, DestinationConfig } of all('AWS::Lambda::EventInvokeConfig', Retries)) {
    const queue = DestinationConfig?.OnFailure.Destination
    if (queue !== undefined) check(FunctionName, needsAtQueue(['SendMessage'], queue, place))
  }
}
