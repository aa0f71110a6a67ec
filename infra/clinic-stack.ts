import { CfnOutput, Stack, Tags } from 'aws-cdk-lib'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Construct } from 'constructs'

import type { Clinic } from '../shared/config/clinic.ts'
import { attendingAtOnce, millisecondsApart } from '../shared/config/sending-rate.ts'
import type { Bundles } from './bundle.ts'
import { ClinicAlarms } from './clinic-alarms.ts'
import { ClinicApi } from './clinic-api.ts'
import { ClinicBackups } from './clinic-backups.ts'
import { ClinicDashboard } from './clinic-dashboard.ts'
import { attendTimeout, ClinicFunctions } from './clinic-functions.ts'
import { ClinicKey } from './clinic-key.ts'
import { ClinicTable } from './clinic-table.ts'
import { DueQueue } from './due-queue.ts'
import type { FunctionName } from '../shared/config/function-names.ts'
import { MailFeedback } from './mail-feedback.ts'
import { MailSending } from './mail-sending.ts'
import { MinuteTick } from './minute-tick.ts'
import { StaffSignIn } from './staff-sign-in.ts'
import { TombstoneTable } from './tombstone-table.ts'

export interface ClinicStackProps {
  readonly clinic: Clinic
  readonly bundles: Bundles
}

/** Everything of one clinic, in the clinic's own account and region. */
export class ClinicStack extends Stack {
  readonly #functions: ClinicFunctions

  constructor(scope: Construct, { clinic, bundles }: ClinicStackProps) {
    const tags = { 'interlude:clinic': clinic.id, 'interlude:profile': clinic.profile }
    super(scope, `Interlude-${clinic.id}`, {
      env: { account: clinic.account, region: clinic.region },
      description: `Interlude for ${clinic.id}: one clinic's courses`,
      terminationProtection: true,
      tags,
    })
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value)

    const { id: clinicId, profile } = clinic
    // The ids of its construct are in the key's logical id, which must stay.
    const { key } = new ClinicKey(this, 'Keys', { clinicId, profile })
    const { table } = new ClinicTable(this, 'Store', { key, restored: clinic.restoredTable })
    const { table: tombstones } = new TombstoneTable(this, 'Tombstones', { key })
    new ClinicBackups(this, 'Backups', { clinicId, profile, table, tombstones, key })
    const due = new DueQueue(this, 'Due', { clinicId, key, consumerTimeout: attendTimeout })
    const mail = new MailSending(this, 'Mail', { clinicId, domain: clinic.mail.domain })
    const api = new ClinicApi(this, 'Http', { clinicId, logKey: key })

    const signIn = new StaffSignIn(this, 'SignIn', { clinic, url: api.url })

    const { concurrency } = clinic
    this.#functions = new ClinicFunctions(this, 'Functions', {
      ...{ clinicId, bundles, concurrency, key, table, tombstones, due, mail, api, signIn },
      mailsApart: millisecondsApart(clinic.mail),
    })
    const { tick, attend, feedback, pages, staff, api: jsonApi } = this.#functions.all

    new MinuteTick(this, 'Minute', { tick })
    attend.addEventSource(
      new SqsEventSource(due.queue, {
        ...{ batchSize: 10, reportBatchItemFailures: true, maxConcurrency: attendingAtOnce(clinic.mail) },
      }),
    )
    const { configurationSetName } = mail
    new MailFeedback(this, 'MailEvents', { feedback, configurationSetName, deadLetters: due.deadLetters })
    api.serveClients(pages)
    api.serveStaff(staff)
    api.serveApi(jsonApi)
    const { queue, deadLetters } = due
    const watched = { tick, queue, deadLetters, table, apiId: api.id }
    const { alarms } = new ClinicAlarms(this, 'Alarms', {
      clinicId,
      ...{ profile, key },
      address: clinic.alarms,
      ...watched,
    })
    if (profile === 'full') new ClinicDashboard(this, 'Dashboard', { clinicId, alarms, ...watched })
    new CfnOutput(this, 'Url', { value: api.url, description: 'where the links in mails lead' })
    new CfnOutput(this, 'StaffPool', { value: signIn.poolId, description: "the user pool of the clinic's people" })
    new CfnOutput(this, 'StaffClient', {
      value: signIn.clientId,
      description: 'the client that the console signs in as',
    })
    new CfnOutput(this, 'StaffDomain', { value: signIn.pages, description: 'the pages where they sign in' })
  }

  /** The logical id of a function in the template. */
  idOf(name: FunctionName): string {
    const resource = this.#functions.all[name].node.defaultChild
    if (!(resource instanceof CfnFunction)) throw new TypeError('a function has a CloudFormation resource')
    return this.getLogicalId(resource)
  }
}
