import * as z from 'zod/mini'

import { TherapistId } from '../../course/ids.ts'
import { refuse } from '../../course/refusal.ts'
import { SlotStatus } from '../../course/slot.ts'
import { clinicNow } from '../../deployed/clinic-now.ts'
import { readDiaryWeeks } from '../../diary/read-diary-weeks.ts'
import { DiaryDate, mondayOf } from '../../diary/week.ts'
import { everybody } from '../../staff/access.ts'
import { dateOf } from '../../time/wall-time.ts'
import { toWall } from '../../time/zone.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { pageOfAll } from '../page-of-all.ts'
import { day, id, instant, noBody, nothing, wall, whole } from '../schemas/plain.ts'
import { paging } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const stretch = { wall, startsAt: instant, minutes: whole }

const Entry = z
  .discriminatedUnion('kind', [
    z.readonly(
      z.object({
        ...{ kind: z.literal('session'), ...stretch, course: id, slot: whole, name: z.nullable(z.string()) },
        ...{ session: z.nullable(whole), of: whole, status: SlotStatus },
      }),
    ),
    z.readonly(z.object({ kind: z.enum(['taken', 'free']), ...stretch })),
  ])
  .check(
    z.meta({
      id: 'DiaryEntry',
      description:
        'A session, its `name` null once the client is erased; a time of which you may know only that it is taken; or one at which a session of the usual length could be booked.',
    }),
  )

const DiaryDay = z.readonly(
  z.object({
    date: day,
    open: z.readonly(z.array(z.readonly(z.object({ from: z.string(), to: z.string() })))),
    away: z.nullable(z.readonly(z.object({ why: z.enum(['closure', 'leave']), name: z.string() }))),
    entries: z.readonly(z.array(Entry)),
  }),
)

const DiaryAnswer = z.object({
  monday: day,
  items: z.readonly(
    z.array(z.readonly(z.object({ therapist: id, name: z.string(), days: z.readonly(z.array(DiaryDay)) }))),
  ),
  next: z.nullable(z.string()),
})

export const diaryOperations = [
  operation({
    ...{ id: 'readDiaryWeek', method: 'GET', path: '/api/diary', tag: 'therapists', params: nothing, whose: nobodys },
    summary:
      'The week of a day (of today, without one) in the diaries of all therapists or of one: sessions, hours, closures, leave, free times; of others a therapist learns only which times are taken',
    query: z.strictObject({ week: z.optional(DiaryDate), therapist: z.optional(TherapistId), ...paging }),
    ...{ access: everybody, body: noBody, takes: null, status: 200, answer: DiaryAnswer },
    refusals: ['unknown-therapist'],
    run: async ({ deps, person, query: { week, therapist, ...asked } }) => {
      const now = deps.clock()
      const clinic = await clinicNow(deps, await deps.store.readClinic())
      const all = clinic.therapists.filter((one) => therapist === undefined || one.id === therapist)
      if (all.length === 0) return refuse('unknown-therapist', 'there is no such therapist')
      const page = pageOfAll(all, (one) => one.id, asked)
      if (!page.ok) return page
      const monday = mondayOf(week ?? dateOf(toWall(now, clinic.timeZone)))
      const { items: therapists, next } = page.value
      return answered({
        monday,
        items: await readDiaryWeeks(deps.store, { clinic, monday, therapists, person, now }),
        next,
      })
    },
  }),
] as const
