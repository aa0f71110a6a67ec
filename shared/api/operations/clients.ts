import * as z from 'zod/mini'

import { CourseCommand } from '../../change/course-command.ts'
import { commandCourse } from '../../command/command-course.ts'
import { previewCourse } from '../../command/preview-course.ts'
import { ClientId } from '../../course/ids.ts'
import { type RefusalCode, refuse } from '../../course/refusal.ts'
import { booking, everybody } from '../../staff/access.ts'
import { commandAccess } from '../../staff/command-access.ts'
import { readNewestCourse } from '../../store/read-newest-course.ts'
import { answered } from '../api-result.ts'
import { clientView, courseView } from '../course-view.ts'
import { operation } from '../operation.ts'
import { ClientAnswer, CourseAnswer } from '../schemas/course-answer.ts'
import { noBody, nothing, whole } from '../schemas/plain.ts'
import { PreviewAnswer } from '../schemas/preview-answer.ts'
import { ofClient } from '../whose.ts'

const params = z.strictObject({ client: ClientId })
const ofOne = { tag: 'clients', params, query: nothing, whose: ofClient } as const

/** All that a command on a course may be refused for. */
export const commandRefusals: readonly RefusalCode[] = [
  'unknown-client',
  'unknown-slot',
  'unknown-therapist',
  'course-closed',
  'sessions-out-of-range',
  'no-free-step',
  'slot-taken',
  'outside-hours',
  'slot-already-started',
  'changed-meanwhile',
  'nothing-to-undo',
  'not-allowed',
  'bad-input',
]

const Command = CourseCommand.check(z.meta({ id: 'CourseCommand', description: 'What people can do with a course.' }))

export const clientOperations = [
  operation({
    ...{ ...ofOne, id: 'readClient', method: 'GET', path: '/api/clients/{client}' },
    summary: 'A client and their newest course; its revision is the ETag',
    ...{ access: everybody, body: noBody, takes: null, status: 200, bears: ['ETag'] },
    answer: z.object({ client: ClientAnswer, course: CourseAnswer }),
    refusals: ['unknown-client'],
    run: async ({ deps, person, params: { client } }) => {
      const state = await readNewestCourse(deps.store, client)
      if (state === null) return refuse('unknown-client', 'there is no such client')
      const course = courseView(state, { person, now: deps.clock() })
      return answered({ client: clientView(state.client), course }, { revision: course.revision })
    },
  }),
  operation({
    ...{ ...ofOne, id: 'commandCourse', method: 'POST', path: '/api/clients/{client}/commands' },
    summary: "Gives a command on a client's newest course: done whole, or refused",
    ...{ access: booking, takes: 'application/json', onRevision: true, status: 200, bears: ['ETag'] },
    body: Command,
    accessTo: (command) => commandAccess[command.do],
    answer: z.object({ changed: z.boolean(), revision: z.nullable(whole) }),
    refusals: commandRefusals,
    run: async ({ deps, person, params: { client }, body: command, seen }) => {
      const done = await commandCourse(deps, client, { command, by: person.id, seen })
      if (!done.ok) return done
      if (done.value === null) return answered({ changed: false, revision: null })
      const revision = done.value.course.revision + 1
      return answered({ changed: true, revision }, { revision })
    },
  }),
  operation({
    ...{ ...ofOne, id: 'previewCommand', method: 'POST', path: '/api/clients/{client}/previews' },
    summary: 'Tells what a command would do, and does nothing',
    ...{ access: booking, takes: 'application/json', looksOnly: true, onRevision: true, status: 200, bears: ['ETag'] },
    body: Command,
    accessTo: (command) => commandAccess[command.do],
    answer: PreviewAnswer,
    refusals: commandRefusals,
    run: async ({ deps, person, params: { client }, body: command, seen }) => {
      const previewed = await previewCourse(deps, client, { command, by: person.id, seen })
      if (previewed.ok) return answered(previewed.value, { revision: previewed.value.revision })
      const { error, revision, conflicts: alternatives, instead } = previewed
      return { ok: false, error: { ...error, revision, alternatives, instead } }
    },
  }),
] as const
