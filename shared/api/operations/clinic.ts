import * as z from 'zod/mini'

import { formsOf } from '../../answers/forms-of.ts'
import { CatchUp, SwitchReason, setSending } from '../../sending/set-sending.ts'
import { isMeasure } from '../../ipt/measures/measures.ts'
import { clinical, everybody, overseeing, running } from '../../staff/access.ts'
import { roles } from '../../staff/person.ts'
import type { ClinicState } from '../../store/items.ts'
import { listTexts } from '../../texts/listing.ts'
import { answeredDone } from '../answered-done.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { ListingAnswer, approvals } from '../schemas/listing.ts'
import { Done } from '../schemas/done.ts'
import { id, instant, noBody, nothing } from '../schemas/plain.ts'
import { nobodys } from '../whose.ts'

const base = { tag: 'clinic', params: nothing, query: nothing, whose: nobodys } as const
const reads = { ...base, method: 'GET', body: noBody, takes: null, status: 200, refusals: [] } as const

export const clinicOperations = [
  operation({
    ...{ ...reads, id: 'readMe', path: '/api/me', access: everybody, summary: 'Whose token this is' },
    answer: z.object({ id, role: z.enum(roles), therapist: z.nullable(id) }),
    run: async ({ person }) =>
      answered({
        ...{ id: person.id, role: person.role },
        therapist: person.role === 'therapist' ? person.therapist : null,
      }),
  }),
  operation({
    ...{ ...reads, id: 'readClinic', path: '/api/clinic', access: overseeing },
    summary:
      "The clinic's file as it was deployed, every default filled in; infra/clinics/clinic.schema.json tells its form",
    answer: z.looseObject({ id, name: z.string(), timeZone: z.string() }),
    run: async ({ deps }) => answered({ ...deps.clinic }),
  }),
  operation({
    ...{ ...reads, id: 'readSending', path: '/api/sending', access: everybody },
    summary: 'Whether mail is sent, who set the switch last, and when the table was put back to an earlier second',
    answer: z.object({
      ...{ on: z.boolean(), switchedBy: z.nullable(z.string()), switchedAt: z.nullable(instant) },
      switchedWhy: z.nullable(z.string()),
      heldBefore: z.nullable(instant),
      restored: z.nullable(
        z.readonly(z.object({ at: instant, from: z.nullable(instant), heldUntil: z.nullable(instant) })),
      ),
    }),
    run: async ({ deps }) => {
      const { sending: on, switchedBy, switchedAt, switchedWhy, heldBefore, restored } = await deps.store.readClinic()
      return answered({ on, switchedBy, switchedAt, switchedWhy, heldBefore, restored: restored && shown(restored) })
    },
  }),
  operation({
    ...{ ...base, id: 'setSending', method: 'PUT', path: '/api/sending', access: running },
    summary: 'Stops all sending, or lets it go on; what was due meanwhile goes then unless it is too late, or is held',
    ...{ takes: 'application/json', status: 200, answer: Done },
    body: z.strictObject({
      ...{ on: z.boolean(), why: z._default(z.nullable(SwitchReason), null), catchUp: z._default(CatchUp, 'send') },
    }),
    refusals: ['not-allowed', 'changed-meanwhile'],
    run: async ({ deps, person, body }) => answeredDone(await setSending(deps, { ...body, by: person.id })),
  }),
  operation({
    ...{ ...reads, id: 'readTexts', path: '/api/texts', access: clinical },
    summary: 'Every text of the clinic in each of its locales, and who approved which catalogue',
    answer: z.object({ clinic: z.string(), approved: approvals, catalogues: z.readonly(z.array(ListingAnswer)) }),
    run: async ({ deps: { clinic } }) =>
      answered({
        ...{ clinic: clinic.name, approved: clinic.approved },
        catalogues: clinic.locales.map((locale) => listTexts(clinic, locale)),
      }),
  }),
  operation({
    ...{ ...reads, id: 'listForms', path: '/api/forms', access: clinical },
    summary: "The forms that the clinic's clients may answer: measures, worksheets, its own",
    answer: z.object({
      forms: z.readonly(z.array(z.readonly(z.object({ form: z.string(), of: z.enum(['measure', 'worksheet']) })))),
    }),
    run: async ({ deps }) =>
      answered({
        forms: formsOf(deps.clinic).map((form) => ({
          form,
          of: isMeasure(form) ? ('measure' as const) : ('worksheet' as const),
        })),
      }),
  }),
] as const

function shown({ at, from, heldUntil }: NonNullable<ClinicState['restored']>) {
  return { at, from, heldUntil }
}
