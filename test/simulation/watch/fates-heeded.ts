import { must } from '../broken.ts'
import type { Commit } from '../world/table.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

/**
 * With the commit that notes a bounce or a complaint, mail to that address stops, unless the client has another by now. It
 * stops with nothing else: what was told before may be told again, and staff may have set the same address anew since.
 */
export function fatesHeeded({ committed }: Facts): Watch {
  return {
    committed: (commit, changes) => {
      for (const change of changes) {
        const { to } = change
        if (to?.state !== 'sent' || !isFatal(change)) continue
        const client = committed.state(change.course)?.client
        const isStopped = client === undefined || client.email !== to.to || client.bouncedAt !== null
        must('fates heeded', isStopped, () => `${nameOf(change)} ${to.fate}, and mail to that address goes on`)
      }
      for (const id of stoppedBy(commit)) {
        const isNew = changes.some(isFatal) || hasNewAlert(commit)
        must('stopped once', isNew, () => `mail to ${id} was stopped by what had been told before`)
      }
    },
  }
}

/** Whether it was noted now, and not before, that the address takes no mail. */
function isFatal({ from, to }: LedgerChange): boolean {
  if (to?.state !== 'sent' || (to.fate !== 'bounced' && to.fate !== 'complained')) return false
  return !(from?.state === 'sent' && from.fate === to.fate)
}

/** To whom mail was stopped because of their address. */
function stoppedBy({ before }: Commit): readonly string[] {
  return [...before].flatMap(([put, was]) =>
    put.put === 'client' && was?.put === 'client' && put.value.bouncedAt !== null && was.value.bouncedAt === null
      ? [put.value.id]
      : [],
  )
}

/** The fate of a letter stands in no ledger; staff are told of it with the same commit. */
function hasNewAlert({ before }: Commit): boolean {
  return [...before].some(([put, was]) => put.put === 'alert' && was === undefined)
}
