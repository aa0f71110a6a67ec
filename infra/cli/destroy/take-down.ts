import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation'

import type { Clinic } from '../../../shared/config/clinic.ts'
import type { ClinicEnd } from '../run-all.ts'
import type { Agreed } from './agreed.ts'
import type { Aws } from './aws.ts'
import { type FoundStack, findStack, leftByEarlier } from './found-stack.ts'
import { type Kept, nameKept } from './kept.ts'
import { purge } from './purge.ts'
import type { DestroyOptions } from './read-options.ts'

export interface TakeDownDeps {
  readonly aws: Aws
  /** Whether the operator agrees to what was told. */
  readonly agreed: Agreed
  /** Whether the clinic that answers at this address is exported. */
  readonly exportClinic: (url: string) => Promise<boolean>
  /** Has the CDK delete the stack, without a question of its own. */
  readonly deleteStack: () => Promise<ClinicEnd>
  readonly pause: (seconds: number) => Promise<void>
  readonly tell: (line: string) => void
}

const refused: ClinicEnd = { ok: false, isStopped: false, changes: null }
const nothingToDo: ClinicEnd = { ok: true, isStopped: false, changes: 0 }

/**
 * Exports a clinic, deletes its stack and tells what stays; with `purge` removes that as well. It can be run again after any
 * failure: what is done already is passed over.
 */
export async function takeDown(clinic: Clinic, options: DestroyOptions, deps: TakeDownDeps): Promise<ClinicEnd> {
  const { aws, tell } = deps
  const { Account } = await aws.caller.send(new GetCallerIdentityCommand({}))
  if (Account !== clinic.account) {
    tell(`${clinic.id} is in account ${clinic.account}, and these credentials are of ${Account}: give --profile NAME`)
    return refused
  }
  const name = `Interlude-${clinic.id}`
  const stack = await findStack(aws.stacks, name)
  const isPurged = options.purge !== null
  const earlier = isPurged ? await leftByEarlier(aws.stacks, name) : []
  const kept = [...(stack?.kept ?? []), ...earlier]
  if (stack === null && kept.length === 0) {
    tell(isPurged ? `${name}: there is no stack, and nothing that one left` : `${name}: there is no stack`)
    return nothingToDo
  }
  for (const line of intentions(name, stack, { kept, isPurged })) tell(line)
  if (!(await deps.agreed(clinic.id, options))) {
    tell('nothing was done')
    return refused
  }
  const deleted = stack === null ? nothingToDo : await deleteFound(stack, options, deps)
  if (!deleted.ok) return deleted
  if (isPurged) return { ...deleted, ok: await purge(kept, deps) }
  for (const line of whatStays(clinic.id, kept)) tell(line)
  return deleted
}

async function deleteFound(stack: FoundStack, options: DestroyOptions, deps: TakeDownDeps): Promise<ClinicEnd> {
  const { tell, aws } = deps
  const protect = async (isProtected: boolean) =>
    aws.stacks.send(
      new UpdateTerminationProtectionCommand({ StackName: stack.name, EnableTerminationProtection: isProtected }),
    )
  if (options.isExported && !stack.isHalfGone) {
    if (stack.url === null) tell(`${stack.name} has no address to export from: give --no-export to go on without`)
    if (stack.url === null || !(await deps.exportClinic(stack.url))) return refused
  }
  if (stack.isProtected) await protect(false)
  const end = await deps.deleteStack()
  if (end.ok && (await findStack(aws.stacks, stack.name)) === null) return end
  // Nobody is to believe that a stack that still stands is safe from a slip.
  const isSafe = stack.isProtected && (await protect(true).then(...sayWhether))
  tell(`${stack.name} is not deleted, its termination protection is ${isSafe ? 'on again' : 'off'}: run this again`)
  return { ...end, ok: false }
}

const sayWhether = [() => true, () => false] as const

function intentions(
  name: string,
  stack: FoundStack | null,
  { kept, isPurged }: { readonly kept: readonly Kept[]; readonly isPurged: boolean },
): readonly string[] {
  return [
    stack === null
      ? `${name} is deleted already`
      : `${name} will be deleted: no mail goes out and no link opens any more`,
    ...(stack?.isHalfGone === true ? ['somebody began to delete it: nothing can be exported any more'] : []),
    isPurged ? 'removed for good, with all that is known of the clinic’s clients:' : 'what stays:',
    ...kept.map((one) => `  ${nameKept(one)}`),
  ]
}

function whatStays(clinic: string, kept: readonly Kept[]): readonly string[] {
  return [
    'kept, and paid for, until somebody removes it:',
    ...kept.map((one) => `  ${nameKept(one)}`),
    `to remove it for good, within 90 days: npm run destroy -- --clinic ${clinic} --purge; later by hand (docs/deploying.md)`,
  ]
}
