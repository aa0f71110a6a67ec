import type { SesOutcome } from './ses-events.ts'

/**
 * What comes of a mail that SES has accepted, in order: for the addresses of its mailbox simulator what each stands for,
 * with a label (`bounce+one@…`) too; for any other that it is delivered. Of several recipients it is what comes of each.
 * @see https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export function outcomesOf(recipients: readonly string[]): readonly SesOutcome[] {
  return [...new Set(recipients.flatMap((address) => ['Send', ...outcomesAt(address)] as const))]
}

function outcomesAt(address: string): readonly SesOutcome[] {
  const [, mailbox] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/.exec(address.toLowerCase()) ?? []
  switch (mailbox) {
    case 'bounce':
      return ['HardBounce']
    case 'suppressionlist':
      return ['Suppressed']
    // It is in the mailbox before its owner answers, or calls it unwanted.
    case 'ooto':
      return ['Delivery', 'AutomaticReply']
    case 'complaint':
      return ['Delivery', 'Complaint']
    default:
      return ['Delivery']
  }
}
