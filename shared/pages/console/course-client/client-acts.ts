import { changePreferences } from '../../../client/change-preferences.ts'
import { declineAddress, setAddress } from '../../../client/decide-address.ts'
import { givePin } from '../../../client/give-pin.ts'
import type { MailFamily } from '../../../client/stop-mails.ts'
import { type Result, refuse } from '../../../course/refusal.ts'
import { eraseClient } from '../../../erase/erase-client.ts'
import { undoErasure } from '../../../erase/undo-erasure.ts'
import { askExport } from '../../../export/ask-export.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { type Access, booking, running } from '../../../staff/access.ts'
import type { CourseVisit } from '../console-visit.ts'

/** Something that staff do with a client, and who may. */
export interface ClientDeed {
  readonly access: Access
  readonly run: (visit: CourseVisit, fields: FormFields) => Promise<Result<unknown>>
}

/** What staff do with a client, by the name that a form sends. */
export const clientActs: ReadonlyMap<string, ClientDeed> = new Map<string, ClientDeed>([
  ['pin', { access: booking, run: (visit, fields) => pin(visit, fields.get('pin') ?? '') }],
  ['pin-away', { access: booking, run: (visit) => pin(visit, null) }],
  ['address', { access: booking, run: address }],
  ['decline-address', { access: booking, run: ({ deps, ...of }) => declineAddress(deps, ...clientAnd(of)) }],
  ...mailActs('prompts'),
  ...mailActs('reminders'),
  ...mailActs('all'),
  ['export', { access: booking, run: ({ deps, ...of }) => askExport(deps, ...clientAnd(of)) }],
  ['erase', { access: running, run: ({ deps, ...of }) => eraseClient(deps, ...clientAnd(of)) }],
  ['take-back', { access: running, run: ({ deps, ...of }) => undoErasure(deps, ...clientAnd(of)) }],
])

type Ids = readonly [CourseVisit['state']['client']['id'], string]

/** The client, and who acts. */
function clientAnd({ state, person }: Pick<CourseVisit, 'state' | 'person'>): Ids {
  return [state.client.id, person.id]
}

function pin({ deps, state, person }: CourseVisit, given: string | null): Promise<Result<null>> {
  return givePin(deps, state.client.id, { pin: given, by: person.id })
}

function address({ deps, state, person }: CourseVisit, fields: FormFields): Promise<Result<unknown>> {
  return setAddress(deps, state.client.id, { email: fields.get('email') ?? '', by: person.id })
}

/** What is stopped goes again only where the client wishes it: it is theirs to choose. */
function mailActs(family: MailFamily): readonly (readonly [string, ClientDeed])[] {
  return [
    [
      `stop-${family}`,
      {
        access: booking,
        run: ({ deps, state, person }) => changePreferences(deps, state.client.id, { stop: family, by: person.id }),
      },
    ],
    [
      `resume-${family}`,
      {
        access: booking,
        run: async ({ deps, state, person }, fields) =>
          fields.has('wished')
            ? changePreferences(deps, state.client.id, { resume: family, by: person.id })
            : refuse('bad-input', 'say that the client asked for it; otherwise the mails stay stopped'),
      },
    ],
  ]
}
