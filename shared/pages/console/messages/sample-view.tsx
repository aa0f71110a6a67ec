import type { JSX } from 'preact'

import type { Result } from '../../../course/refusal.ts'
import type { FormFields } from '../../../http/read-form.ts'
import type { PreviewedMail } from '../../../preview/preview-mail.ts'
import type { SampleAsked } from '../../../preview/preview-sample.ts'
import { booking, mayReach } from '../../../staff/access.ts'
import { ConsoleFrame, FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { PreviewForm } from './preview-form.tsx'
import { sampleFields } from './preview-fields.ts'
import { PreviewView } from './preview-view.tsx'

interface SampleViewProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  readonly asked: SampleAsked
  readonly preview: Result<PreviewedMail>
}

/** The page of a mail to a made-up client. */
export function SampleView({ visit, fault, asked, preview }: SampleViewProps): JSX.Element {
  const told = toldOf(visit.query.get('test') ?? '')
  return (
    <ConsoleFrame visit={visit} title="Messages: a made-up client" fault={fault}>
      <p>
        <a href={consoleHref('messages')}>Messages</a>
      </p>
      {told !== null && fault === null && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      <PreviewForm path="messages/sample" fields={sampleFields(visit)} filled={filledBy(asked)} />
      {preview.ok ? (
        <PreviewView visit={visit} preview={preview.value}>
          {mayReach(visit.person, booking, null) && <TestPart visit={visit} asked={asked} />}
        </PreviewView>
      ) : (
        <p class="notice fault" role="alert">
          {preview.error.detail}
        </p>
      )}
    </ConsoleFrame>
  )
}

function filledBy(asked: SampleAsked): FormFields {
  return new Map(Object.entries(asked).map(([name, value]) => [name, value === null ? '' : `${value}`]))
}

/** What became of a test mail. */
function toldOf(outcome: string): string | null {
  switch (outcome) {
    case 'accepted':
      return 'The test mail is on its way to your own address.'
    case 'refused':
      return 'The test mail was refused, and nothing went out. Try again later; if it stays so, tell whoever runs Interlude here.'
    case 'unknown':
      return 'No answer came: the test mail may or may not have gone out. Look into your mailbox before you send another one.'
    default:
      return null
  }
}

/** The button that sends the mail to who has signed in. Its token names this showing of the page, and sends once. */
function TestPart({ visit, asked }: Pick<SampleViewProps, 'visit' | 'asked'>): JSX.Element {
  const { email } = visit.session
  if (email === null) {
    return <p>No test mail can go to you: the sign-in service knows no verified address of yours.</p>
  }
  const query = Object.fromEntries([...filledBy(asked)].filter(([, value]) => value !== ''))
  return (
    <form method="post" action={consoleHref('messages/sample', query)} class="notice">
      <FormField visit={visit} seen={visit.deps.newId()} />
      <p>
        A test goes to your own address, {email}, and to no other, with the made-up client’s data and without the
        calendar.
      </p>
      <button type="submit" class="quiet">
        Send me this as a test
      </button>
    </form>
  )
}
