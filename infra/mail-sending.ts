import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

import { configurationSetOf } from './configuration-set.ts'
import { type DnsRecord, mailRecords, returnDomainOf, tellRecord } from './mail-records.ts'

export interface MailSendingProps {
  readonly clinicId: string
  /** The domain that mail is from; SES sends only once its DNS records stand. */
  readonly domain: string
}

/**
 * The clinic's sending domain in SES: signed by DKIM, returned to a subdomain of its own, over TLS only, with no pixel
 * or link that tells who opened what; what becomes of each mail is told on the account's default event bus.
 */
export class MailSending extends Construct {
  readonly configurationSetName: string
  readonly #identity: EmailIdentity

  constructor(scope: Construct, id: string, { clinicId, domain }: MailSendingProps) {
    super(scope, id)
    this.configurationSetName = configurationSetOf(clinicId)
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      // A mail that could not be delivered for so long says nothing true any more.
      maxDeliveryDuration: Duration.hours(12),
    })
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    })
    this.#identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: returnDomainOf(domain),
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      configurationSet,
      // Bounces come as events; SES need not mail them too.
      feedbackForwarding: false,
    })
    this.#tellRecords(domain)
  }

  /** Leave to send from the clinic's domain, through its configuration set. */
  maySend(): PolicyStatement {
    const { account, region } = Stack.of(this)
    return new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [
        this.#identity.emailIdentityArn,
        `arn:aws:ses:${region}:${account}:configuration-set/${this.configurationSetName}`,
      ],
    })
  }

  #tellRecords(domain: string): void {
    const tell = (id: string, record: DnsRecord) =>
      new CfnOutput(this, id, { value: tellRecord(record), description: 'a DNS record to add' }).overrideLogicalId(id)
    for (const [index, { name, value }] of this.#identity.dkimRecords.entries()) {
      tell(`DnsDkim${index + 1}`, { name, type: 'CNAME', value })
    }
    const { returnMx, returnSpf, dmarc } = mailRecords(domain, Stack.of(this).region)
    tell('DnsReturnMx', returnMx)
    tell('DnsReturnSpf', returnSpf)
    tell('DnsDmarc', dmarc)
  }
}
