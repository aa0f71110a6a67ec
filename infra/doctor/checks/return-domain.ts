import { mailRecords, returnDomainOf } from '../../mail-records.ts'
import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'
import { mailServersOf, textsAt } from '../read-dns.ts'

/** What the DNS says of the domain that mail comes back to. */
export interface ReturnDomainFacts {
  readonly texts: readonly string[]
  readonly mailServers: readonly string[]
}

const read: Read<ReturnDomainFacts> = async ({ dns, clinic }) => {
  const name = returnDomainOf(clinic.mail.domain)
  return { texts: await textsAt(dns, name), mailServers: await mailServersOf(dns, name) }
}

/** @see https://www.rfc-editor.org/rfc/rfc7208#section-4.5 */
export const judgeSpf: Judge<ReturnDomainFacts> = ({ texts }, { mail, region }) => {
  const { name, value } = mailRecords(mail.domain, region).returnSpf
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text))
  const [record] = records
  if (record === undefined) return mend(`${name} has no SPF record`, `add to ${name} the TXT ${value}`)
  if (records.length > 1) return mend(`${name} has ${records.length} SPF records, and then none counts`, 'leave one')
  const terms = record.toLowerCase().split(/ +/)
  if (!terms.some((term) => /^\+?include:amazonses\.com$/.test(term))) {
    return mend(`the SPF record of ${name} does not let Amazon SES send`, `put include:amazonses.com into it: ${value}`)
  }
  return terms.some((term) => /^\+?all$/.test(term))
    ? mend(`the SPF record of ${name} lets everybody send`, `let it end in ~all: ${value}`)
    : ok(`${name} lets Amazon SES send`)
}

/** SES wants to be the only one. @see https://docs.aws.amazon.com/ses/latest/dg/mail-from.html */
export const judgeMx: Judge<ReturnDomainFacts> = ({ mailServers }, { mail, region }) => {
  const { name, value } = mailRecords(mail.domain, region).returnMx
  const own = value.slice(value.indexOf(' ') + 1)
  if (!mailServers.includes(own)) return mend(`${name} has no MX record for SES`, `add to ${name} the MX ${value}`)
  return mailServers.length === 1
    ? ok(`${name} leads to SES`)
    : mend(`${name} has ${mailServers.length} MX records, and SES takes one of its own only`, `leave the MX ${value}`)
}

export const returnDomain = check(read, { spf: judgeSpf, mx: judgeMx })
