import type { JSX } from 'preact'

import { CourseCommand } from '../../change/course-command.ts'
import { askAddress } from '../../client/ask-address.ts'
import { changePreferences } from '../../client/change-preferences.ts'
import { withdrawAddress } from '../../client/withdraw-address.ts'
import { isStopped } from '../../client/stop-mails.ts'
import { done, refuse } from '../../course/refusal.ts'
import { pageHtml } from '../page-frame.tsx'
import { AddressWish, addressFault } from './address-wish.tsx'
import { ClientFrame, PageField } from './client-frame.tsx'
import type { ClientPage, Fault, PageForm, Taken } from './client-page.ts'
import { giveCommand } from './give-command.ts'
import { MailChoices, offersFull } from './mail-choices.tsx'
import { FamilyChoice } from './stop-page.tsx'
import { type Visit, toldOf } from './visit.ts'

/** What the client chooses about mails, times and the calendar, and the end of all mails (or their return). */
export const emailsPage: ClientPage = {
  clinical: false,
  show: async (visit, fault) => done(visit.deps.respond(200, pageHtml(<EmailsPage visit={visit} fault={fault} />))),
  async take(visit, form) {
    if (form.fields.has('address')) return wish(visit, form)
    if (form.fields.has('withdraw')) return withdraw(visit)
    if (form.fields.has('stop')) return changeAll(visit, form, 'stop')
    if (form.fields.has('resume')) return changeAll(visit, form, 'resume')
    return choose(visit, form)
  },
}

/** Takes what the form chooses; what it leaves out stays as it is. */
async function choose(visit: Visit, { fields, seen }: PageForm): Promise<Taken> {
  const { clinic } = visit.deps
  const yes = { yes: true, no: false } as const
  const flag = (name: string): unknown => {
    const value = fields.get(name)
    return value === 'yes' || value === 'no' ? yes[value] : value
  }
  const zone = fields.get('zone')
  const asked = {
    ...{ prompts: flag('prompts'), reminders: flag('reminders'), calendar: fields.get('calendar') },
    ...{ locale: fields.get('locale'), zone: zone === '' ? null : zone, content: fields.get('content') },
  }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  const command = CourseCommand.safeParse({ do: 'preferences', ...given })
  if (!command.success || command.data.do !== 'preferences' || Object.keys(given).length === 0)
    return refuse('bad-input', 'the form has no choice, or one that there is not')
  const { locale, content } = command.data
  if (locale !== undefined && !clinic.locales.includes(locale))
    return refuse('bad-input', `locale: one of ${clinic.locales.join(', ')}`)
  if (content === 'full' && !offersFull(visit))
    return refuse('not-allowed', 'content: the clinic sends no more than when and where')
  return giveCommand(visit, { fields, seen }, { command: command.data })
}

async function wish({ deps, state, path }: Visit, { fields }: PageForm): Promise<Taken> {
  const asked = await askAddress(deps, state.client.id, { email: fields.get('address') ?? '', by: 'client' })
  return asked.ok ? done({ to: path }) : asked
}

async function withdraw({ deps, state, path }: Visit): Promise<Taken> {
  const withdrawn = await withdrawAddress(deps, state.client.id)
  return withdrawn.ok ? done({ to: path }) : withdrawn
}

async function changeAll({ deps, state, path }: Visit, { fields }: PageForm, what: 'stop' | 'resume'): Promise<Taken> {
  if (fields.get(what) !== 'all') return refuse('bad-input', 'the form does not say that all mails are meant')
  const changed = await changePreferences(deps, state.client.id, { [what]: 'all', by: 'client' })
  return changed.ok ? done({ to: path }) : changed
}

function EmailsPage({ visit, fault }: { readonly visit: Visit; readonly fault: Fault | null }): JSX.Element {
  const { words, state } = visit
  const { choices } = words
  const isStoppedAll = isStopped(state.client, 'all')
  return (
    <ClientFrame visit={visit} fault={fault} title={words.nav.emails} faultText={addressFault(fault, words)}>
      <form method="post">
        <PageField visit={visit} />
        <MailChoices visit={visit} />
        <p>
          <button type="submit">{choices.save}</button>
        </p>
      </form>
      <AddressWish visit={visit} />
      <section>
        <h2>{isStoppedAll ? choices.startTitle : choices.stopTitle}</h2>
        {isStoppedAll && <p class="notice">{words.family.all.stopped}</p>}
        <FamilyChoice {...toldOf(visit)} visit={visit} families={['all']} what={isStoppedAll ? 'resume' : 'stop'} />
      </section>
    </ClientFrame>
  )
}
