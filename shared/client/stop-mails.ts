import type { Client } from '../course/client.ts'
import type { Instant } from '../time/instant.ts'

export const mailFamilies = ['prompts', 'reminders', 'all'] as const
/** What a client can stop: prompts (with countdowns and the last letters), reminders, or every mail. */
export type MailFamily = (typeof mailFamilies)[number]

/** The client who gets no more mails of a family; null where that is so already. */
export function stopMails(client: Client, family: MailFamily, now: Instant): Client | null {
  if (isStopped(client, family)) return null
  const raised = { ...client, mailVersion: client.mailVersion + 1, version: client.version + 1 }
  switch (family) {
    case 'prompts':
      return { ...raised, prompts: false }
    case 'reminders':
      return { ...raised, reminders: false }
    case 'all':
      return { ...raised, unsubscribedAt: now }
    default:
      return family satisfies never
  }
}

/** The client who gets mails of a family again; null where they are not stopped by that family's own choice. */
export function resumeMails(client: Client, family: MailFamily): Client | null {
  const raised = { ...client, mailVersion: client.mailVersion + 1, version: client.version + 1 }
  switch (family) {
    case 'prompts':
      return client.prompts ? null : { ...raised, prompts: true }
    case 'reminders':
      return client.reminders ? null : { ...raised, reminders: true }
    case 'all':
      return client.unsubscribedAt === null ? null : { ...raised, unsubscribedAt: null }
    default:
      return family satisfies never
  }
}

/** Whether mails of a family are stopped, by themselves or with all others. */
export function isStopped(client: Client, family: MailFamily): boolean {
  if (client.unsubscribedAt !== null) return true
  return (family === 'prompts' && !client.prompts) || (family === 'reminders' && !client.reminders)
}

/** Which families are stopped; once all are, that alone. */
export function stoppedFamilies(client: Client): readonly MailFamily[] {
  if (isStopped(client, 'all')) return ['all']
  return (['prompts', 'reminders'] as const).filter((family) => isStopped(client, family))
}
