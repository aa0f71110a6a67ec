import { describeStack } from '../../describe-stack.ts'
import { check, type Judge, type Read } from '../check.ts'
import { cannotTell, mend, ok } from '../finding.ts'

/** How the clinic's stack stands; null where there is none. */
export type StackFacts = { readonly status: string; readonly isProtected: boolean } | null

const read: Read<StackFacts> = async ({ aws, clinic }) => {
  const stack = await describeStack(aws.stacks, `Interlude-${clinic.id}`)
  if (stack === undefined) return null
  return { status: stack.StackStatus ?? 'unknown', isProtected: stack.EnableTerminationProtection ?? false }
}

export const judgeStack: Judge<StackFacts> = (facts, { id }) => {
  const name = `Interlude-${id}`
  if (facts === null) return mend(`there is no stack ${name}`, `npm run deploy -- --clinic ${id}`)
  const { status, isProtected } = facts
  if (status.endsWith('_IN_PROGRESS'))
    return cannotTell(`${name} is being changed (${status}); ask again when it is through`)
  if (status !== 'CREATE_COMPLETE' && status !== 'UPDATE_COMPLETE') {
    return mend(
      `the last change of ${name} failed (${status})`,
      `see why in its events (CloudFormation console), mend that, then npm run deploy -- --clinic ${id}`,
    )
  }
  return isProtected
    ? ok(`${name} stands (${status}), protected from deletion`)
    : mend(
        `${name} may be deleted by a slip`,
        `aws cloudformation update-termination-protection --enable-termination-protection --stack-name ${name}`,
      )
}

export const stack = check(read, { stack: judgeStack })
