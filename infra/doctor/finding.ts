/** What a check came to. What it says, and how it is mended, name no person and no address of one. */
export type Verdict =
  | { readonly verdict: 'ok'; readonly says: string }
  /** `mend` is the one thing to do next. */
  | { readonly verdict: 'mend'; readonly says: string; readonly mend: string }
  /** It could not be read; `says` is why. */
  | { readonly verdict: 'cannot-tell'; readonly says: string }

export type Finding = Verdict & { readonly check: string }

export function ok(says: string): Verdict {
  return { verdict: 'ok', says }
}

export function mend(says: string, how: string): Verdict {
  return { verdict: 'mend', says, mend: how }
}

export function cannotTell(says: string): Verdict {
  return { verdict: 'cannot-tell', says }
}
