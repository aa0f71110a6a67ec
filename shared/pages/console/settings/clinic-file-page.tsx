import type { JSX } from 'preact'

import type { Clinic } from '../../../config/clinic.ts'
import { unapprovedOf } from '../../../config/unapproved.ts'
import { done } from '../../../course/refusal.ts'
import { settingsHash } from '../../../deployed/deployed.ts'
import { contactHours } from '../../../mail/contact-hours.ts'
import { phrasesOf } from '../../../mail/phrases-of.ts'
import { everybody, mayReach } from '../../../staff/access.ts'
import type { Planned } from '../../../store/items.ts'
import { catalogueHash } from '../../../texts/catalogue.ts'
import { catalogueOf } from '../../../texts/clinic-catalogue.ts'
import { formatDate } from '../../../time/format.ts'
import { zoneRulesVersion } from '../../../time/zone-rules.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { type FileGroup, clinicFileGroups } from './clinic-file-groups.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** The clinic's file as it was deployed, in words, and what of it is applied. It is changed where it is kept, not here. */
export const clinicFilePage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  show: async (visit) => {
    const { planned } = await visit.deps.store.readClinic()
    return done(visit.deps.respond(200, pageHtml(<ClinicFile visit={visit} planned={planned} />)))
  },
}

interface ClinicFileProps {
  readonly visit: ConsoleVisit
  readonly planned: Planned | null
}

function ClinicFile({ visit, planned }: ClinicFileProps): JSX.Element {
  const { clinic } = visit.deps
  const groups = clinicFileGroups(clinic).filter(({ access }) => mayReach(visit.person, access, null))
  return (
    <SettingsFrame visit={visit} title="The clinic’s file">
      <p>As it was deployed. It is changed in the file itself, and deployed again by whoever runs Interlude here.</p>
      <Applied visit={visit} planned={planned} />
      <h2>Approved texts</h2>
      <Texts clinic={clinic} />
      <h2>Therapists</h2>
      <Therapists clinic={clinic} />
      {groups.map((group) => (
        <Group {...group} />
      ))}
    </SettingsFrame>
  )
}

/** Which version plans the courses now. */
function Applied({ visit, planned }: ClinicFileProps): JSX.Element {
  const deployed = settingsHash(visit.deps.clinic)
  const settings = planned?.settings ?? deployed
  return (
    <dl>
      <dt>Settings that are applied</dt>
      <dd>
        {settings}
        <span class="more">
          {settings === deployed ? (
            'those of this file'
          ) : (
            <>
              this file has {deployed}: <a href={consoleHref('settings/replans')}>see what waits</a>
            </>
          )}
        </span>
      </dd>
      <dt>Time zone rules</dt>
      <dd>{planned?.zoneRules ?? zoneRulesVersion}</dd>
    </dl>
  )
}

function Texts({ clinic }: { readonly clinic: Clinic }): JSX.Element {
  const open = unapprovedOf(clinic)
  const rows = clinic.locales.map((locale) => {
    const named = clinic.approved[locale]
    const isOpen = open.some((one) => one.locale === locale)
    const approval = named === undefined ? 'nobody' : `${named.by}, ${formatDate(named.on, 'en')}`
    const version = catalogueHash(catalogueOf(clinic, locale))
    return [locale, version.slice(0, 12), isOpen && named !== undefined ? `another version: ${approval}` : approval]
  })
  return <Table caption="Approved texts" heads={['Language', 'Version', 'Approved by']} rows={rows} />
}

function Therapists({ clinic }: { readonly clinic: Clinic }): JSX.Element {
  const rows = clinic.therapists.map(({ id, name, hours, telehealth }) => [
    <>
      {name}
      <span class="more">{id}</span>
    </>,
    contactHours(hours, phrasesOf('en')),
    telehealth === null ? 'at the clinic' : 'online',
  ])
  return (
    <>
      <Table caption="Therapists" heads={['Therapist', 'Hours', 'Sessions are held']} rows={rows} />
      <p>
        <a href={consoleHref('settings/absences')}>Leave and closures</a>
      </p>
    </>
  )
}

function Group({ title, rows }: FileGroup): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <dl class="settings">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
