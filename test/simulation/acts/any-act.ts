import type { LiveDeps } from '../../../functions/attend/attend.ts'
import { approveAbsence } from '../../../shared/absence/run-absence.ts'
import { declareAbsence } from '../../../shared/absence/declare-absence.ts'
import { withdrawAbsence } from '../../../shared/absence/withdraw-absence.ts'
import { askAddress } from '../../../shared/client/ask-address.ts'
import { changePreferences } from '../../../shared/client/change-preferences.ts'
import { declineAddress, setAddress } from '../../../shared/client/decide-address.ts'
import { acknowledge } from '../../../shared/command/acknowledge.ts'
import { commandCourse } from '../../../shared/command/command-course.ts'
import { takeAnswers } from '../../../shared/command/take-answers.ts'
import { Absence } from '../../../shared/course/absence.ts'
import type { ClientId } from '../../../shared/course/ids.ts'
import { type Result, done } from '../../../shared/course/refusal.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { undoErasure } from '../../../shared/erase/undo-erasure.ts'
import { askExport } from '../../../shared/export/ask-export.ts'
import { approveReplan } from '../../../shared/replan/approve-replan.ts'
import { decideHeld } from '../../../shared/sending/decide-held.ts'
import { decideAllHeld } from '../../../shared/sending/held.ts'
import { setSending } from '../../../shared/sending/set-sending.ts'
import { plusDays, dateOf } from '../../../shared/time/wall-time.ts'
import { toWall } from '../../../shared/time/zone.ts'
import type { Chance } from '../../support/contract/chance.ts'
import type { Committed } from '../world/committed.ts'
import { type About, anyCommand } from './course-acts.ts'

/** Something that a person does: what the story tells of it, and how it is done, whoever's process does it. */
export interface Act {
  readonly what: string
  readonly run: (deps: LiveDeps) => Promise<Result<unknown>>
}

/** What somebody might do to one course or its client. */
export function actOnCourse(about: About): Act {
  const { chance, state } = about
  const { client, course } = state
  if (chance.percent(74)) {
    const command = anyCommand(about)
    const by = chance.oneOf(['client', 'staff-1', 'staff-2'])
    // Some decide on what they saw a while ago; mostly it is as it was.
    const seen = chance.oneOf([null, null, course.revision, Math.max(1, course.revision - 1)])
    const saw = seen === null ? '' : `, having seen revision ${seen}`
    const what = `${by} gives for ${client.id} ${JSON.stringify(command)}${saw}`
    return { what, run: (deps) => commandCourse(deps, client.id, { command, by, seen }) }
  }
  return actOnClient(chance, client.id, course.slots)
}

function actOnClient(chance: Chance, client: ClientId, slots: number): Act {
  const family = chance.oneOf(['prompts', 'reminders', 'all'] as const)
  const stops: Act = {
    what: `${client} stops ${family}`,
    run: (deps) => changePreferences(deps, client, { stop: family, by: 'client' }),
  }
  const resumes: Act = {
    what: `staff let ${family} go to ${client} again`,
    run: (deps) => changePreferences(deps, client, { resume: family, by: 'staff-1' }),
  }
  const email = `xq-${chance.whole(1, 3)}-${client}@quill.example`
  const answers = Array.from({ length: 9 }, (_, index) => (index === 8 ? chance.oneOf([0, 2]) : 1))
  const slot = chance.whole(1, slots)
  return chance.oneOf<Act>([
    ...([stops, stops, resumes, resumes] as const),
    { what: `${client} is erased`, run: (deps) => eraseClient(deps, client, 'staff-1') },
    { what: `${client} asks for another address`, run: (deps) => askAddress(deps, client, { email, by: 'client' }) },
    {
      what: `staff set another address for ${client}`,
      run: (deps) => setAddress(deps, client, { email, by: 'staff-1' }),
    },
    { what: `staff decline another address for ${client}`, run: (deps) => declineAddress(deps, client, 'staff-1') },
    {
      what: `${client} answers phq-9`,
      run: (deps) => takeAnswers(deps, client, { slot, form: 'phq-9', answers, by: 'client' }),
    },
    { what: `${client} asks for all that is kept`, run: (deps) => askExport(deps, client, 'staff-1') },
  ])
}

/** What forbids a mail, by whoever says so just as it is being sent; and what takes that back a while later. */
export function lastMoment(chance: Chance, client: ClientId): { readonly act: Act; readonly after: Act } {
  const family = chance.oneOf(['prompts', 'reminders', 'all'] as const)
  const stop: Act = {
    what: `${client} stops ${family} at the last moment`,
    run: (deps) => changePreferences(deps, client, { stop: family, by: 'client' }),
  }
  const resume: Act = {
    what: `staff let ${family} go to ${client} again`,
    run: (deps) => changePreferences(deps, client, { resume: family, by: 'staff-1' }),
  }
  return chance.percent(70)
    ? { act: stop, after: resume }
    : { act: switchSending(false, 'send'), after: switchSending(true, 'send') }
}

/** What follows upon an act within minutes, by those who think better of it; null: mostly nothing. */
export function actAfter(act: Act, client: ClientId): Act | null {
  if (act.what.endsWith('is erased')) {
    return { what: `staff take the erasure of ${client} back`, run: (deps) => undoErasure(deps, client, 'staff-1') }
  }
  const command = { do: 'undo', for: 'staff' } as const
  return { what: `staff undo for ${client}`, run: (deps) => commandCourse(deps, client, { command, by: 'staff-1' }) }
}

/** What somebody does to the clinic as a whole. */
export function actOnClinic(
  chance: Chance,
  committed: Committed,
  zone: About['state']['course']['zone'],
  now: About['now'],
): Act {
  const from = plusDays(dateOf(toWall(now, zone)), chance.whole(1, 20))
  const therapist = chance.oneOf(['t-1', 't-1', null])
  const absence = Absence.parse({ therapist, from, to: plusDays(from, chance.whole(0, 6)) })
  const job = chance.oneOf<string>(['none', ...committed.all('job').map(({ id }) => id)])
  const found = committed.all('job').find(({ id }) => id === job) ?? null
  const alerts = committed.all('alert').filter(({ acknowledged }) => !acknowledged)
  const alert = alerts[chance.whole(0, Math.max(0, alerts.length - 1))]
  const approved = chance.percent(70)
  return chance.oneOf<Act>([
    {
      what: `staff declare ${JSON.stringify(absence)}${approved ? '' : ', to be looked at'}`,
      run: (deps) => declareAbsence(deps, { absence, by: 'staff-1', approved }),
    },
    {
      what: `staff approve, or withdraw, ${job}`,
      run: async (deps) => {
        if (found === null) return done(null)
        if (found.type === 'replan') return approveReplan(deps, found.id, 'staff-1')
        return approved ? approveAbsence(deps, found.id, 'staff-1') : withdrawAbsence(deps, found.id, 'staff-1')
      },
    },
    {
      what: `staff see to ${alert?.id ?? 'nothing'}`,
      run: async (deps) => (alert === undefined ? done(null) : acknowledge(deps, alert.id, 'staff-1')),
    },
  ])
}

/** Sending is switched off, or on again. */
export function switchSending(on: boolean, catchUp: 'send' | 'hold'): Act {
  const what = on ? `staff switch sending on; what was due meanwhile: ${catchUp}` : 'staff switch sending off'
  return { what, run: (deps) => setSending(deps, { on, by: 'staff-1', catchUp }) }
}

/** What is held is let go, or left out: all of it, or course by course. */
export function settleHeld(chance: Chance, committed: Committed): Act {
  const decision = { do: chance.oneOf(['send', 'skip'] as const), by: 'staff-1' }
  if (chance.percent(50)) {
    return { what: `staff ${decision.do} all that is held`, run: (deps) => decideAllHeld(deps, decision) }
  }
  return {
    what: `staff ${decision.do} what is held, course by course`,
    run: async (deps) => {
      for (const { id } of committed.all('course')) await decideHeld(deps, id, { ...decision, only: null })
      return done(null)
    },
  }
}
