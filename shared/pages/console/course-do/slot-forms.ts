import { dayParts } from '../../../course/time-request.ts'
import { MiddleTechnique } from '../../../ipt/technique.ts'
import { weekdays } from '../../../time/wall-time.ts'
import type { DoField, Option } from './do-field.ts'
import { inWords } from './slot-label.ts'
import { freeTimeOptions, offerOptions } from './time-options.ts'
import { type SlotForm, hasBegun, isToCome } from './verb-form.ts'

const none = async (): Promise<readonly DoField[]> => []

export const confirmForm: SlotForm = {
  ...{ of: 'slot', title: 'Confirm a session', says: 'The client has said that they will come.' },
  fits: (slot, now) => slot.status === 'scheduled' && isToCome(slot, now),
  fields: none,
}

export const markForm: SlotForm = {
  ...{ of: 'slot', title: 'Mark a session', says: 'Whether the client came; a mark can be corrected here.' },
  fits: hasBegun,
  fields: async (_visit, { status }) => [
    {
      ...{ kind: 'choice', name: 'as', label: 'The client', ...(status === 'missed' ? { was: 'missed' } : {}) },
      options: [
        { value: 'attended', label: 'attended' },
        { value: 'missed', label: 'missed it' },
      ],
    },
  ],
}

export const moveForm: SlotForm = {
  ...{ of: 'slot', title: 'Move a session', says: 'The session gets another time, and the client is told.' },
  fits: isToCome,
  fields: async (visit, slot) => [
    {
      ...{ kind: 'time', name: 'to', label: 'New time', isFree: true, options: await freeTimeOptions(visit, slot) },
      hint: `Times are the clinic’s, ${visit.state.course.zone}.`,
      ...(visit.query.has('to') ? { was: visit.query.get('to') ?? '' } : {}),
    },
    {
      ...{ kind: 'choice', name: 'scope', label: 'Which sessions', was: 'one' },
      options: [
        { value: 'one', label: 'this one alone' },
        { value: 'following', label: 'this one and all that follow' },
      ],
    },
    {
      ...{ kind: 'words', name: 'override', label: 'Reason to book a closed or taken time all the same', orNone: true },
      hint: 'Leave it empty unless you mean to. It is kept in the audit.',
    },
  ],
}

export const cancelForm: SlotForm = {
  ...{
    of: 'slot',
    title: 'Cancel a session',
    says: 'The time is free again; the clinic’s rules say if it is made up.',
  },
  fits: isToCome,
  fields: async () => [
    {
      ...{ kind: 'choice', name: 'for', label: 'Who cancels' },
      options: [
        { value: 'client', label: 'the client' },
        { value: 'staff', label: 'the clinic' },
      ],
    },
  ],
}

export const techniqueForm: SlotForm = {
  ...{ of: 'slot', title: 'Choose a technique', says: 'The session’s prompt and worksheet follow the technique.' },
  fits: isToCome,
  fields: async (_visit, { technique }) => [
    {
      ...{ kind: 'choice', name: 'technique', label: 'Technique', orNone: true, was: technique ?? '' },
      options: codes(MiddleTechnique.options),
      hint: 'None: the session works with the one that its place in the course gives it.',
    },
  ],
}

export const askForm: SlotForm = {
  ...{ of: 'slot', title: 'Note a request for another time' },
  says: 'The client asks for another time, by phone for example. The session stands until it is moved or the request declined.',
  fits: isToCome,
  fields: async () => [
    { kind: 'times', name: 'times', label: 'Times that would suit, the best first', count: 5 },
    { kind: 'many', name: 'weekdays', label: 'Days that would suit', options: codes(weekdays) },
    { kind: 'many', name: 'parts', label: 'Parts of the day that would suit', options: codes(dayParts) },
  ],
}

export const declineForm: SlotForm = {
  ...{
    of: 'slot',
    title: 'Decline a request',
    says: 'The session keeps its time. No mail goes out: tell the client yourself.',
  },
  fits: (slot, now) => slot.request !== null && isToCome(slot, now),
  fields: none,
}

export const chooseForm: SlotForm = {
  ...{ of: 'slot', title: 'Take a time that the client may choose' },
  says: 'The times are those that the client’s own page offers; none are offered on short notice, or where clients only ask.',
  fits: isToCome,
  fields: async (visit, slot) => [
    { kind: 'time', name: 'to', label: 'Time', isFree: false, options: await offerOptions(visit, slot) },
  ],
}

function codes(all: readonly string[]): readonly Option[] {
  return all.map((value) => ({ value, label: inWords(value) }))
}
