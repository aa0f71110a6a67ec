import type { IncomingMessage } from 'node:http'

import { isAllowed, type Need, type Statement } from './statement.ts'

/** What a function asked for and its role in the template does not allow. */
export interface Denial {
  readonly functionName: string
  readonly action: string
  readonly resource: string
}

/** Holds each function to what its own role allows, as IAM would, so that a missing grant shows on the laptop. */
export interface Guard {
  /** The first need that the caller of a request may not have; null where all is allowed. */
  readonly check: (request: IncomingMessage, needs: () => readonly Need[]) => Denial | null
  /** The same for what Lambda does in the name of a function, by its logical id. */
  readonly checkFor: (logicalId: string, needs: readonly Need[]) => Denial | null
  /** The function that a request is signed by, by the name of its folder; null where the laptop itself asks. */
  readonly callerOf: (request: IncomingMessage) => string | null
  /** All that was denied until now. */
  readonly denied: () => readonly Denial[]
}

export interface Grants {
  /** By the function's logical id, which is also the access key that it signs its requests with. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly nameOf: (logicalId: string) => string
}

/** A caller that is no function of the template is the laptop itself (its tests, its pollers): all is allowed to it. */
export function createGuard(grants: () => Grants): Guard {
  const denied: Denial[] = []
  const checkFor = (logicalId: string, needs: readonly Need[]): Denial | null => {
    const { statements, nameOf } = grants()
    const own = statements.get(logicalId) ?? []
    const missing = needs.find((need) => !isAllowed(own, need))
    if (missing === undefined) return null
    const denial = { functionName: nameOf(logicalId), action: missing.action, resource: missing.resource }
    denied.push(denial)
    return denial
  }
  const signerOf = (request: IncomingMessage): string | null => {
    const signer = accessKeyOf(request)
    return signer !== null && grants().statements.has(signer) ? signer : null
  }
  const check: Guard['check'] = (request, needs) => {
    const signer = signerOf(request)
    return signer === null ? null : checkFor(signer, needs())
  }
  const callerOf: Guard['callerOf'] = (request) => {
    const signer = signerOf(request)
    return signer === null ? null : grants().nameOf(signer)
  }
  return { check, checkFor, callerOf, denied: () => denied }
}

/** One line: who may not do what, on what, and where that is put right. */
export function tellDenial({ functionName, action, resource }: Denial): string {
  return `${functionName} may not ${action} on ${resource}: its role in the template does not allow it; grant it in infra/clinic-functions.ts`
}

/** The access key that a request is signed with (Signature Version 4). */
function accessKeyOf({ headers }: IncomingMessage): string | null {
  return /Credential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1] ?? null
}
