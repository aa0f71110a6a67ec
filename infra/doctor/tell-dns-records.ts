import { CloudFormationClient } from '@aws-sdk/client-cloudformation'

import type { Clinic } from '../../shared/config/clinic.ts'
import { zoneLine } from '../mail-records.ts'
import { type DnsRecords, readDnsRecords } from './dns-records.ts'
import { whyUnread } from './why-unread.ts'

/** Tells which DNS records a clinic that was just deployed needs, as lines to be pasted into a zone. */
export async function tellDnsRecords(clinic: Clinic, profile: string | null): Promise<readonly string[]> {
  const stacks = new CloudFormationClient({ region: clinic.region, ...(profile === null ? {} : { profile }) })
  try {
    const read = await readDnsRecords(clinic, stacks)
    return ['add these DNS records, if they are not there yet:', ...read.records.map(zoneLine), ...missingOf(read)]
  } catch (error) {
    const instead = `npm run doctor -- --clinic ${clinic.id} --dns tells them`
    return [`the DNS records could not be read: ${whyUnread(error)}; ${instead}`]
  }
}

/** What is to be said of records that are not told. */
export function missingOf({ hasKeys }: DnsRecords): readonly string[] {
  return hasKeys ? [] : ['three CNAME records of DKIM come with the first deployment']
}
