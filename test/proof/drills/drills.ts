/** A drill of the runbook: the program of its name beside this file, and what its figures tell, in their order. */
export interface Drill {
  readonly name: string
  readonly what: string
  readonly figures: readonly string[]
}

/** Every drill; each also counts what was lost and what went twice. */
export const drills: readonly Drill[] = [
  {
    name: 'replay',
    what: 'dead letters dealt with by one command: pointers and mail events; mails that clients got',
    figures: ['pointers', 'events', 'mails'],
  },
  {
    name: 'kill-switch',
    what: 'messages due while sending was off: by the rule `send` due, sent, told in another mail; by `hold` held, let go, left out',
    figures: ['due', 'sent', 'merged', 'held', 'released', 'withheld'],
  },
  {
    name: 'rotate-links',
    what: 'links that opened after the month and KMS’s key had turned; links that died with a leaked key, new ones',
    figures: ['turned', 'died', 'renewed'],
  },
  {
    name: 'change-domain',
    what: 'mails from the old domain, mails that waited for the new one; old links that opened',
    figures: ['before', 'waited', 'opened'],
  },
  {
    name: 'restore',
    what: 'messages held because the table was put back to the day before: let go, left out; erasures, stops and leaked links hold again',
    figures: ['held', 'released', 'skipped'],
  },
  {
    name: 'upgrade',
    what: 'courses that a new version wrote; clients to whom the old one, deployed again, went on writing, and those it left; mails',
    figures: ['upgraded', 'went', 'left', 'mails'],
  },
]
