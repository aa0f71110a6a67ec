import { type Check, untold } from './check.ts'
import { account } from './checks/account.ts'
import { alarmTopic } from './checks/alarm-topic.ts'
import { alarms } from './checks/alarms.ts'
import { bootstrap } from './checks/bootstrap.ts'
import { concurrency } from './checks/concurrency.ts'
import { configurationSet } from './checks/configuration-set.ts'
import { dmarc } from './checks/dmarc.ts'
import { health } from './checks/health.ts'
import { identity } from './checks/identity.ts'
import { returnDomain } from './checks/return-domain.ts'
import { sesAccount } from './checks/ses-account.ts'
import { stack } from './checks/stack.ts'
import type { Finding } from './finding.ts'
import type { World } from './world.ts'

/** What lies in the clinic's account, in the order in which it is set up. */
const inAccount: readonly Check[] = [
  ...[bootstrap, concurrency, sesAccount, stack, identity],
  ...[configurationSet, alarmTopic, health, alarms],
]
const inDns: readonly Check[] = [returnDomain, dmarc]

/**
 * Looks at everything that a clinic needs outside its own code. Of another account than the clinic's nothing is asked: what
 * is well there says nothing.
 */
export async function examine(world: World): Promise<readonly Finding[]> {
  const whose = await account.look(world)
  const stranger = strangerIn(whose)
  const looks = inAccount.map(async (one) => (stranger === null ? one.look(world) : untold(one.names, stranger)))
  const found = await Promise.all([...looks, ...inDns.map(async (one) => one.look(world))])
  return [...whose, ...found.flat()]
}

/** Why the account cannot be asked; null where it can. */
function strangerIn(findings: readonly Finding[]): string | null {
  const found = findings.find(({ check }) => check === 'account')
  if (found === undefined || found.verdict === 'ok') return null
  return found.verdict === 'cannot-tell' ? found.says : 'the credentials are of another account'
}
