import type { JSX } from 'preact'

import { CalendarMode, ContentLevel, type Locale } from '../../course/client.ts'
import { zoneName } from '../../time/format.ts'
import { allZones } from '../../time/zone-rules.ts'
import type { Visit } from './visit.ts'

/** How each language calls itself, so that its speakers find it on a page that they cannot read. */
export const languages: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español', ar: 'العربية' }

/** Whether the client may have all of a prompt in the mail: where the clinic sends so much, or has it for this client. */
export function offersFull({ deps, state }: Visit): boolean {
  const { content, sharedAddress } = state.client
  return !sharedAddress && (deps.clinic.content === 'full' || content === 'full')
}

/** What is chosen now, ready to be chosen otherwise. */
export function MailChoices({ visit }: { readonly visit: Visit }): JSX.Element {
  const { client } = visit.state
  const { choices } = visit.words
  const yesNo = [
    ['yes', choices.yes],
    ['no', choices.no],
  ] as const
  const modes = CalendarMode.options.map((mode) => [mode, choices.calendarMode[mode]] as const)
  const levels = ContentLevel.options.map((level) => [level, choices.contentLevel[level]] as const)
  return (
    <>
      <Radios name="prompts" label={choices.prompts} options={yesNo} chosen={client.prompts ? 'yes' : 'no'} />
      <Radios name="reminders" label={choices.reminders} options={yesNo} chosen={client.reminders ? 'yes' : 'no'} />
      {offersFull(visit) && <Radios name="content" label={choices.content} options={levels} chosen={client.content} />}
      <Radios name="calendar" label={choices.calendar} options={modes} chosen={client.calendar} />
      <Languages visit={visit} />
      <Zones visit={visit} />
    </>
  )
}

interface RadiosProps {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
  readonly chosen: string
}

function Radios({ name, label, options, chosen }: RadiosProps): JSX.Element {
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map(([value, words]) => (
        <div class="choice">
          <input type="radio" name={name} value={value} id={`${name}-${value}`} checked={value === chosen} />
          <label for={`${name}-${value}`}>{words}</label>
        </div>
      ))}
    </fieldset>
  )
}

function Languages({ visit: { deps, state, words } }: { readonly visit: Visit }): JSX.Element | null {
  const { locales } = deps.clinic
  if (locales.length < 2) return null
  return (
    <p class="field">
      <label for="locale">{words.choices.language}</label>
      <select name="locale" id="locale">
        {locales.map((locale) => (
          <option value={locale} lang={locale} selected={locale === state.client.locale}>
            {languages[locale]}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Every zone by its own name, which is the same in every language; the clinic's comes first, as no zone of one's own. */
function Zones({ visit: { deps, state, phrases, words } }: { readonly visit: Visit }): JSX.Element {
  const { zone } = state.client
  return (
    <p class="field">
      <label for="zone">{words.choices.zone}</label>
      <select name="zone" id="zone">
        <option value="" selected={zone === null}>
          {words.choices.clinicZone(zoneName(deps.clinic.timeZone, phrases.locale))}
        </option>
        {allZones().map((one) => (
          <option selected={one === zone}>{one}</option>
        ))}
      </select>
    </p>
  )
}
