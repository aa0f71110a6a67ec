import { done } from '../../course/refusal.ts'
import type { ClientPage } from './client-page.ts'
import { giveCommand } from './give-command.ts'
import { hrefTo } from './visit.ts'

/** Takes the client's own last act back; it is a button on the other pages and has nothing to show. */
export const undoPage: ClientPage = {
  clinical: false,
  show: async (visit) => done(visit.deps.respond(303, '', { location: hrefTo(visit, '') })),
  take: (visit, form) => giveCommand(visit, form, { command: { do: 'undo', for: 'client' }, to: '' }),
}
