import { mailRecords } from '../../mail-records.ts'
import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'
import { textsAt } from '../read-dns.ts'

/** The DMARC records of the clinic's domain and of those above it, its own first. */
export type DmarcFacts = readonly { readonly domain: string; readonly records: readonly string[] }[]

const read: Read<DmarcFacts> = async ({ dns, clinic }) =>
  Promise.all(
    domainsFrom(clinic.mail.domain).map(async (domain) => {
      const texts = await textsAt(dns, `_dmarc.${domain}`)
      return { domain, records: texts.filter((text) => /^v=DMARC1\s*(?:;|$)/.test(text)) }
    }),
  )

/** A domain and those above it, down to two labels. */
function domainsFrom(domain: string): readonly string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'))
}

/** A domain without a record goes by the one above it. @see https://www.rfc-editor.org/rfc/rfc7489#section-6.6.3 */
export const judgeDmarc: Judge<DmarcFacts> = (facts, { mail, region }) => {
  const { name, value } = mailRecords(mail.domain, region).dmarc
  const add = `add to ${name} the TXT ${value}`
  const found = facts.find(({ records }) => records.length > 0)
  const [record] = found?.records ?? []
  if (found === undefined || record === undefined) return mend(`${mail.domain} has no DMARC record`, add)
  const at = `_dmarc.${found.domain}`
  if (found.records.length > 1) {
    return mend(`${at} has ${found.records.length} DMARC records, and then none counts`, 'leave one')
  }
  const tags = tagsOf(record)
  const policy = (found.domain === mail.domain ? undefined : tags.get('sp')) ?? tags.get('p') ?? 'none'
  return policy === 'quarantine' || policy === 'reject'
    ? ok(`${at} asks receivers to ${policy} mail that only seems to be the clinic’s`)
    : mend(`${at} asks receivers to do nothing about mail that only seems to be the clinic’s`, add)
}

function tagsOf(record: string): ReadonlyMap<string, string> {
  return new Map(
    record.split(';').map((tag) => {
      const [name = '', value = ''] = tag.split('=')
      return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const
    }),
  )
}

export const dmarc = check(read, { dmarc: judgeDmarc })
