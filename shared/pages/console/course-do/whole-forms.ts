import { longestCourse } from '../../../course/contract.ts'
import { CalendarMode, ContentLevel } from '../../../course/client.ts'
import { sessionsLeft } from '../../../course/session-number.ts'
import { undoneNow } from '../../../course/undo.ts'
import { areas } from '../../../ipt/area.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { actWords } from '../course/act-words.ts'
import type { DoField } from './do-field.ts'
import { inWords } from './slot-label.ts'
import type { WholeForm } from './verb-form.ts'
import { languageName } from '../languages.ts'

const reason: DoField = { kind: 'words', name: 'reason', label: 'Reason', hint: 'It is kept in the audit.' }

export const therapistForm: WholeForm = {
  ...{
    of: 'course',
    title: 'Change the therapist',
    says: 'All sessions to come keep their times, with somebody else.',
  },
  fields: ({ deps, state }) => [
    {
      ...{ kind: 'choice', name: 'to', label: 'Therapist' },
      options: deps.clinic.therapists
        .filter(({ id }) => id !== state.course.therapist)
        .map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    },
  ],
}

export const pauseForm: WholeForm = {
  ...{
    of: 'course',
    title: 'Pause the course',
    says: 'The sessions to come free their times until the course is resumed.',
  },
  fields: () => [],
}

export const resumeForm: WholeForm = {
  ...{
    of: 'course',
    title: 'Resume the course',
    says: 'The paused sessions are booked again, in the rhythm from before.',
  },
  fields: () => [{ kind: 'day', name: 'from', label: 'From this day on' }],
}

export const extendForm: WholeForm = {
  ...{ of: 'course', title: 'Extend the course', says: 'More sessions are agreed on, and follow the last one.' },
  fields: ({ state }) => {
    const { sessions } = state.course.contract
    const was = Math.min(sessions + 1, longestCourse)
    return [{ kind: 'number', name: 'to', label: 'Sessions in all', min: was, max: longestCourse, was }, reason]
  },
}

export const endForm: WholeForm = {
  ...{
    of: 'course',
    title: 'End the course early',
    says: 'Fewer sessions are agreed on; 0 cancels all that are left.',
  },
  fields: ({ state, now }) => {
    const max = Math.max(0, sessionsLeft(state, now) - 1)
    const was = Math.min(2, max)
    return [{ kind: 'number', name: 'left', label: 'Sessions still to come', min: 0, max, was }, reason]
  },
}

export const focusForm: WholeForm = {
  ...{ of: 'course', title: 'Agree on the focus', says: 'The prompts and worksheets to come follow the problem area.' },
  fields: ({ state: { course } }) => [
    {
      ...{ kind: 'choice', name: 'area', label: 'Problem area', options: areaOptions },
      ...(course.area === null ? {} : { was: course.area }),
    },
    {
      ...{ kind: 'choice', name: 'second', label: 'Second problem area', orNone: true, options: areaOptions },
      was: course.secondArea ?? '',
    },
  ],
}

export const preferencesForm: WholeForm = {
  ...{
    of: 'course',
    title: 'Change what the client prefers',
    says: 'As the client wishes; they can change it themselves.',
  },
  fields: ({ deps, state: { client } }) => [
    {
      ...{ kind: 'words', name: 'zone', label: 'Time zone', orNone: true, was: client.zone ?? '' },
      hint: 'Such as America/Vancouver; empty: the clinic’s.',
    },
    {
      ...{ kind: 'choice', name: 'locale', label: 'Language', was: client.locale },
      options: deps.clinic.locales.map((value) => ({ value, label: languageName(value) })),
    },
    {
      ...{ kind: 'choice', name: 'content', label: 'What mails may say', was: client.content },
      options: optionsOf(ContentLevel.options),
      hint: 'Neutral: when and where alone. Full: the prompt’s words too, with the client’s consent.',
    },
    {
      ...{ kind: 'choice', name: 'calendar', label: 'Calendar', was: client.calendar },
      options: optionsOf(CalendarMode.options),
    },
    { kind: 'yes', name: 'prompts', label: 'Prompts before the sessions', was: client.prompts },
    { kind: 'yes', name: 'reminders', label: 'Reminders', was: client.reminders },
  ],
}

export const undoForm: WholeForm = {
  ...{
    of: 'course',
    title: 'Undo what was done last',
    says: 'Within ten minutes the course can be put back as it was.',
  },
  fields: () => [],
}

/** What an undo would take back now, in a sentence. */
export function undoSays(visit: CourseVisit): string {
  const undone = undoneNow(visit.state.course.undo, { by: 'staff', now: visit.now })
  if (undone === null) return 'There is nothing that could be taken back now.'
  return `It takes back: ${actWords(undone.act, visit.person)}, by ${undone.by}, ${clinicTime(undone.at, visit)}.`
}

const areaOptions = optionsOf(areas)

function optionsOf(codes: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  return codes.map((value) => ({ value, label: inWords(value) }))
}
