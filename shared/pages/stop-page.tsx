import type { JSX } from 'preact'

import { type MailFamily, isStopped, stoppedFamilies } from '../client/stop-mails.ts'
import { PageFrame } from './page-frame.tsx'
import { HelpAndContact, type Told } from './page-parts.tsx'

export interface StopPageProps extends Told {
  /** What the link lets its holder stop. */
  readonly families: readonly MailFamily[]
  readonly style: string
  /** A form came without a choice. */
  readonly unchosen: boolean
}

/** What can be stopped, and what is stopped already. No choice is made beforehand: only a person can press on. */
export function StopPage(props: StopPageProps): JSX.Element {
  const { clinic, client, phrases, words, families, style } = props
  const open = families.filter((family) => !isStopped(client, family))
  return (
    <PageFrame clinic={clinic} locale={phrases.locale} direction={phrases.direction} title={words.emails} style={style}>
      <h1>{words.emails}</h1>
      {stoppedFamilies(client).map((family) => (
        <p class="notice" role="status">
          {words.family[family].stopped}
        </p>
      ))}
      {open.length < families.length && <p>{words.again}</p>}
      {open.length > 0 && <Choices {...props} families={open} />}
      <HelpAndContact {...props} />
    </PageFrame>
  )
}

function Choices({ words, families, unchosen }: StopPageProps): JSX.Element {
  return (
    <form method="post">
      {unchosen && (
        <p class="fault" role="alert" id="fault">
          {words.chooseOne}
        </p>
      )}
      <fieldset {...(unchosen ? { 'aria-describedby': 'fault' } : {})}>
        <legend>{words.question}</legend>
        {families.map((family) => (
          <div class="choice">
            <input
              type="radio"
              name="stop"
              value={family}
              id={`stop-${family}`}
              required
              aria-describedby={`hint-${family}`}
            />
            <label for={`stop-${family}`}>{words.family[family].label}</label>
            <span class="hint" id={`hint-${family}`}>
              {words.family[family].hint}
            </span>
          </div>
        ))}
      </fieldset>
      <p>
        <button type="submit">{words.confirm}</button>
      </p>
    </form>
  )
}
