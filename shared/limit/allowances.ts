/** How often something may be done before it is refused for a while. */
export interface Allowance {
  /** What is counted; a part of the item's key, so two allowances never share one. */
  readonly of: string
  readonly most: number
  readonly minutes: number
  /** Whether the minutes run from the first use, or begin anew with each. */
  readonly from: 'first' | 'last'
}

/** All that is rationed, and for whom: whose id or hash is the key. */
export const allowances = {
  /** By client: five tries, then none for 15 minutes after the fifth. */
  pinTries: { of: 'pin', most: 5, minutes: 15, from: 'last' },
  /** Forms sent, by the hash of the link's token (see `tokenHash`). */
  postsOfLink: { of: 'posts-link', most: 60, minutes: 10, from: 'first' },
  /** Forms sent, by client, over all their links. */
  postsOfClient: { of: 'posts-client', most: 120, minutes: 10, from: 'first' },
  /** What a page saves as somebody types, by client: beside the forms sent, and more of it. */
  autosaves: { of: 'autosaves', most: 600, minutes: 60, from: 'first' },
  /** Fresh links, by the id of the address that asks, known or not. */
  freshLinksOfAddress: { of: 'fresh-link', most: 3, minutes: 60, from: 'first' },
  /** Fresh links that anybody asks the clinic for, by the clinic's id. */
  freshLinksOfClinic: { of: 'fresh-link-clinic', most: 60, minutes: 10, from: 'first' },
  /** Mails that somebody of the clinic sends to themselves to see what clients get, by the person's id. */
  testMails: { of: 'test-mails', most: 10, minutes: 60, from: 'first' },
  /** Such mails by the page whose button sends one, for as long as its form may be sent. */
  testMailsOfPage: { of: 'test-mails-page', most: 1, minutes: 12 * 60, from: 'first' },
  /** Requests for another address, by client. */
  addressRequests: { of: 'address-request', most: 3, minutes: 24 * 60, from: 'first' },
} as const satisfies Readonly<Record<string, Allowance>>

/** Those whose key is a client's id. */
export const allowancesOfClient: readonly Allowance[] = [
  allowances.pinTries,
  allowances.postsOfClient,
  allowances.autosaves,
  allowances.addressRequests,
]
