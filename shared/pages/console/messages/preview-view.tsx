import type { ComponentChildren, JSX } from 'preact'

import type { PreviewedMail } from '../../../preview/preview-mail.ts'
import { clinical, mayReach } from '../../../staff/access.ts'
import { partsOf } from '../../../texts/text-part.ts'
import { catalogueOf } from '../../../texts/clinic-catalogue.ts'
import { clinicTime } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'

interface PreviewViewProps {
  readonly visit: ConsoleVisit
  readonly preview: PreviewedMail
  /** What stands between the mail's facts and the mail. */
  readonly children?: ComponentChildren
}

/** A mail as it would be written: subject, HTML, plain text, calendar, and the words behind its button. */
export function PreviewView({ visit, preview, children }: PreviewViewProps): JSX.Element {
  const { mail, at, situation } = preview
  const { locale: lang, direction: dir } = catalogueOf(situation.clinic, situation.client.locale)
  return (
    <>
      <dl>
        <dt>Subject</dt>
        <dd lang={lang} dir={dir}>
          {mail.subject}
        </dd>
        <dt>As it would be written on</dt>
        <dd>{clinicTime(at, visit)}</dd>
      </dl>
      {children}
      <h2>As the client would see it</h2>
      <iframe
        src={consoleHref(`${visit.path}/html`, Object.fromEntries(visit.query))}
        title="The mail as the client would see it"
        sandbox=""
      />
      <h2>Plain text</h2>
      <pre lang={lang} dir={dir}>
        {mail.text}
      </pre>
      {mail.calendar !== null && (
        <details>
          <summary>The calendar that goes with it</summary>
          <pre>{mail.calendar}</pre>
        </details>
      )}
      {mayReach(visit.person, clinical, null) && <BehindButton preview={preview} lang={lang} dir={dir} />}
    </>
  )
}

interface BehindButtonProps {
  readonly preview: PreviewedMail
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** The words of the catalogue that the client's page shows besides the appointment. */
function BehindButton({ preview: { texts }, lang, dir }: BehindButtonProps): JSX.Element {
  return (
    <>
      <h2>Behind its button</h2>
      {texts.length === 0 ? (
        <p>The appointment, and no text of the catalogue.</p>
      ) : (
        <p>The appointment, and these words; where the client has a PIN, after it was given.</p>
      )}
      {texts.map((text) => (
        <section class="text" aria-label={text.key}>
          <p class="who">
            <code>{text.key}</code>
          </p>
          {partsOf(text).map(({ field, words }) => (
            <p lang={lang} dir={dir}>
              {field === 'title' ? <strong>{words}</strong> : words}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}
