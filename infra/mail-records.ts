/** A record of the DNS; names and values without the dot at their end. */
export interface DnsRecord {
  readonly name: string
  readonly type: 'CNAME' | 'MX' | 'TXT'
  readonly value: string
}

/** The domain to which SES has mail returned that comes back: the clinic's own, so that SPF is in line with the sender. */
export function returnDomainOf(domain: string): string {
  return `bounce.${domain}`
}

/** What SES and receivers look for beside the keys of DKIM, whose records SES alone can name. */
export function mailRecords(domain: string, region: string) {
  const name = returnDomainOf(domain)
  return {
    returnMx: { name, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    returnSpf: { name, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
    dmarc: { name: `_dmarc.${domain}`, type: 'TXT', value: '"v=DMARC1; p=quarantine; adkim=r; aspf=r"' },
  } as const satisfies Readonly<Record<string, DnsRecord>>
}

/** A record as an output of the stack tells it. */
export function tellRecord({ name, type, value }: DnsRecord): string {
  return `${name} ${type} ${value}`
}

/** Reads what `tellRecord` tells; null for anything else. */
export function parseRecord(text: string): DnsRecord | null {
  const [, name, type, value] = /^(\S+) (\S+) (.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined) return null
  return type === 'CNAME' || type === 'MX' || type === 'TXT' ? { name, type, value } : null
}

/** A record as a line of a zone's file, to be pasted: names with the dot at their end, so that no zone is put behind them. */
export function zoneLine({ name, type, value }: DnsRecord): string {
  return `${name}.\t3600\tIN\t${type}\t${type === 'TXT' ? value : `${value}.`}`
}
