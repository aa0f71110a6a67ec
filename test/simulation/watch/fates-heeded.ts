import { must } from '../broken.ts'
import { type Facts, type Watch, nameOf } from './facts.ts'

/** With the commit that notes a bounce or a complaint, mail to that address stops, unless the client has another by now. */
export function fatesHeeded({ committed }: Facts): Watch {
  return {
    committed: (_commit, changes) => {
      for (const change of changes) {
        const { from, to } = change
        if (to?.state !== 'sent' || (to.fate !== 'bounced' && to.fate !== 'complained')) continue
        if (from?.state === 'sent' && from.fate === to.fate) continue
        const client = committed.state(change.course)?.client
        const isStopped = client === undefined || client.email !== to.to || client.bouncedAt !== null
        must('fates heeded', isStopped, () => `${nameOf(change)} ${to.fate}, and mail to that address goes on`)
      }
    },
  }
}
