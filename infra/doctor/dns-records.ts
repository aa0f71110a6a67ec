import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'

import type { Clinic } from '../../shared/config/clinic.ts'
import { describeStack } from '../describe-stack.ts'
import { type DnsRecord, mailRecords, parseRecord } from '../mail-records.ts'

export interface DnsRecords {
  readonly records: readonly DnsRecord[]
  /** Whether those of DKIM are among them: SES names their keys when the stack is first deployed. */
  readonly hasKeys: boolean
}

/** The records that the clinic's domain needs, by its file alone. */
export function recordsOfFile({ mail, region }: Clinic): DnsRecords {
  return { records: Object.values(mailRecords(mail.domain, region)), hasKeys: false }
}

/** The records as the deployed stack tells them, its keys too; without a stack those of the file. */
export async function readDnsRecords(clinic: Clinic, stacks: CloudFormationClient): Promise<DnsRecords> {
  const stack = await describeStack(stacks, `Interlude-${clinic.id}`)
  const told = (stack?.Outputs ?? []).filter(({ OutputKey }) => OutputKey?.startsWith('Dns'))
  const records = told.flatMap(({ OutputValue = '' }) => parseRecord(OutputValue) ?? [])
  const hasKeys = records.some(({ type }) => type === 'CNAME')
  return hasKeys ? { records, hasKeys } : recordsOfFile(clinic)
}
