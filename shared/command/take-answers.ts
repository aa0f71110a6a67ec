import { type Given, keepAnswers } from '../answers/keep-answers.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import type { CommandDeps } from './change-course.ts'

/** Keeps the answers to a form for one slot as settled ones, whatever is there already. */
export async function takeAnswers(
  deps: CommandDeps,
  client: ClientId,
  { slot, form, answers, by }: Pick<Given, 'slot' | 'form' | 'answers' | 'by'>,
): Promise<Result<null>> {
  const kept = await keepAnswers(deps, client, { slot, form, answers, by, settled: true, seen: 'any' })
  return kept.ok ? done(null) : kept
}
