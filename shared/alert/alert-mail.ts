import type { Clinic } from '../config/clinic.ts'
import type { RenderedMail } from '../mail/render-mail.tsx'
import type { Alert } from '../store/items.ts'

/** Where the mail about an alert leads, and to whom. */
export interface AlertMailInput {
  readonly clinic: Clinic
  readonly alert: Alert
  /** The address of the staff pages, without a slash at its end. */
  readonly baseUrl: string
}

/**
 * Tells a member of staff that something cannot wait: by ids only, because a mail may be read by others. What it is about
 * stands behind the sign-in.
 */
export function alertMail({ alert, baseUrl }: AlertMailInput): RenderedMail {
  const course = alert.course === null ? '' : `/courses/${alert.course}`
  const lines = [
    'An alert needs a person at once.',
    `Alert: ${alert.id}`,
    `Raised: ${alert.at}`,
    `Look here, and acknowledge it once somebody sees to it: ${baseUrl}/staff${course}`,
    'It is told again until somebody has acknowledged it.',
  ]
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
  return {
    subject: 'An alert needs a person at once',
    text: `${lines.join('\n\n')}\n`,
    html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>An alert</title></head><body>${paragraphs}</body></html>`,
    calendar: null,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
