/** Where a clinic's stack is deployed to. */
export interface Target {
  readonly clinic: string
  readonly account: string
  readonly region: string
}

/** In which order clinics are deployed to: `canary` alone first, then `rest` one after the other. */
export interface DeliveryPlan {
  readonly canary: Target
  readonly rest: readonly Target[]
}

export type PlannedDelivery =
  | { readonly ok: true; readonly plan: DeliveryPlan }
  | { readonly ok: false; readonly error: { readonly code: 'no-such-canary' } }

/** The plan to deploy to every one of `targets`, the clinic named `canary` first. */
export function planDelivery(targets: readonly Target[], canary: string): PlannedDelivery {
  const first = targets.find(({ clinic }) => clinic === canary)
  if (first === undefined) return { ok: false, error: { code: 'no-such-canary' } }
  return { ok: true, plan: { canary: first, rest: targets.filter((target) => target !== first) } }
}
