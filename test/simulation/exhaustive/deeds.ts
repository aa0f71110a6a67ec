import type { CourseCommand } from '../../../shared/change/course-command.ts'
import { changePreferences } from '../../../shared/client/change-preferences.ts'
import { acknowledge } from '../../../shared/command/acknowledge.ts'
import { commandCourse } from '../../../shared/command/command-course.ts'
import { takeAnswers } from '../../../shared/command/take-answers.ts'
import { declareAbsence } from '../../../shared/absence/declare-absence.ts'
import { Absence } from '../../../shared/course/absence.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { importClients } from '../../../shared/enrol/import-clients.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { decideAllHeld } from '../../../shared/sending/held.ts'
import { setSending } from '../../../shared/sending/set-sending.ts'
import { putClinic } from '../../../shared/store/put-clinic.ts'
import { type Row, csvText } from '../../support/clients-csv.ts'
import type { Deed } from './scenario.ts'

const client = ClientId.parse('c-1')
const by = 'staff-1'

export function enrols(row: Row): Deed {
  const csv = csvText([row])
  return { what: `staff enrol ${row.client_id}`, run: (deps) => importClients(deps, { csv, partial: true, by }) }
}

/** The first session of a client was attended. */
export function marksFirst({ client_id }: Row): Deed {
  const command = { do: 'mark', slot: 1, as: 'attended' } as const
  const what = `staff mark the first session of ${client_id}`
  return { what, run: (deps) => commandCourse(deps, ClientId.parse(client_id), { command, by }) }
}

/** Staff, or the client, give a command for the course of c-1. */
export function commands(command: CourseCommand, whose: 'staff-1' | 'client' = by): Deed {
  const what = `${whose} gives ${JSON.stringify(command)}`
  return { what, run: (deps) => commandCourse(deps, client, { command, by: whose }) }
}

export const stopsAll: Deed = {
  what: 'the client stops all mails',
  run: (deps) => changePreferences(deps, client, { stop: 'all', by: 'client' }),
}

/** Answers of which the ninth item calls for somebody at once. */
export const answersNinth: Deed = {
  what: 'the client answers phq-9, the ninth item too',
  run: (deps) =>
    takeAnswers(deps, client, { slot: 1, form: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 2], by: 'client' }),
}

/** Whoever looks at the list of alerts sees to each one there. */
export const seesToAlerts: Deed = {
  what: 'staff see to every alert',
  run: async (deps) => {
    for (const { id } of await deps.store.listOpenAlerts()) await acknowledge(deps, id, by)
  },
}

export const erases: Deed = { what: 'staff erase the client', run: (deps) => eraseClient(deps, client, by) }

export function leaves(from: string, to: string): Deed {
  const absence = Absence.parse({ therapist: 't-1', from, to })
  return { what: `staff declare leave of t-1`, run: (deps) => declareAbsence(deps, { absence, by, approved: true }) }
}

export const switchesOff: Deed = {
  what: 'staff switch sending off',
  run: (deps) => setSending(deps, { on: false, by }),
}

export function switchesOn(catchUp: 'send' | 'hold'): Deed {
  const what = `staff switch sending on; what was due meanwhile: ${catchUp}`
  return { what, run: (deps) => setSending(deps, { on: true, by, catchUp }) }
}

export const leavesOutHeld: Deed = {
  what: 'staff leave out all that is held',
  run: (deps) => decideAllHeld(deps, { do: 'skip', by }),
}

/** The table as it was at one moment, and that it is so again at another, with sending off from its first moment on. */
export function backUpAndRestore(): { readonly backsUp: Deed; readonly restores: Deed } {
  let restore = (): void => {}
  return {
    backsUp: {
      what: 'the table is backed up',
      run: async (_deps, world) => {
        restore = world.table.backUp()
      },
    },
    restores: {
      what: 'the table is restored, with sending off',
      run: async (_deps, { table }) => {
        restore()
        await table.write('restore', [putClinic(table.committed.clinic, { sending: false })])
      },
    },
  }
}
