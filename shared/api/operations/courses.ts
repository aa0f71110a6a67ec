import * as z from 'zod/mini'

import { AttemptId, ClientId, CourseId, clientOf, courseIdOf } from '../../course/ids.ts'
import { refuse } from '../../course/refusal.ts'
import { clinical, everybody, limitedTo, overseeing } from '../../staff/access.ts'
import { mailIn, mayReadWords } from '../../staff/mail-access.ts'
import { openMail } from '../../mail/opened-mail.ts'
import { readWholeCourse } from '../../store/read-whole-course.ts'
import { answered, notFound } from '../api-result.ts'
import { courseView } from '../course-view.ts'
import { mailView } from '../mail-view.ts'
import { operation } from '../operation.ts'
import { pageOfAll, pageOfStore } from '../page-of-all.ts'
import { CourseAnswer } from '../schemas/course-answer.ts'
import { AnswersAnswer, AuditAnswer, CourseLine, MailAnswer, MailLine } from '../schemas/course-parts.ts'
import { id as anId, noBody, nothing, pageOf } from '../schemas/plain.ts'
import { paging } from '../schemas/query.ts'
import { nobodys, ofClient, ofCourse } from '../whose.ts'

const reads = { method: 'GET', body: noBody, takes: null, status: 200 } as const
const ofOne = { tag: 'courses', params: z.strictObject({ course: CourseId }), whose: ofCourse, ...reads } as const
const unknown = refuse('unknown-client', 'there is no such course')

export const courseOperations = [
  operation({
    ...{ ...reads, tag: 'courses', params: nothing, whose: nobodys, id: 'listCourses', path: '/api/courses' },
    summary: 'All courses in order of enrolment; a page may have fewer than asked for',
    ...{ access: everybody, query: z.strictObject(paging), refusals: [] },
    answer: pageOf(z.readonly(z.object({ id: anId, client: anId }))),
    run: async ({ deps, person, query }) => {
      const page = await pageOfStore((after, limit) => deps.store.listCourses(after, limit), query)
      if (!page.ok) return page
      const own = limitedTo(person, everybody)
      const { items, next } = page.value
      const whose = own === null ? [] : await Promise.all(items.map((course) => ofCourse(deps, { course })))
      const seen = items.filter((_course, index) => own === null || whose[index] === own)
      return answered({ items: seen.map((course) => ({ id: course, client: clientOf(course) })), next })
    },
  }),
  operation({
    ...{ ...reads, tag: 'clients', params: z.strictObject({ client: ClientId }), whose: ofClient },
    ...{ id: 'listCoursesOfClient', path: '/api/clients/{client}/courses' },
    summary: "A client's courses, the first one first",
    ...{ access: everybody, query: z.strictObject(paging), answer: pageOf(CourseLine), refusals: ['unknown-client'] },
    run: async ({ deps, person, params: { client }, query }) => {
      const known = await deps.store.readClient(client)
      if (known === null || known.erasedAt !== null) return refuse('unknown-client', 'there is no such client')
      const ids = Array.from({ length: known.courses }, (_, index) => courseIdOf(client, index + 1))
      const states = await Promise.all(ids.map((id) => deps.store.readCourse(id)))
      const own = limitedTo(person, everybody)
      const courses = states.flatMap((state) => (state === null ? [] : [state.course]))
      const lines = courses
        .filter(({ therapist }) => own === null || therapist === own)
        .map(({ id, therapist, status, revision, enrolledAt }) => ({ id, therapist, status, revision, enrolledAt }))
      const page = pageOfAll(lines, ({ id }) => id, query)
      return page.ok ? answered(page.value) : page
    },
  }),
  operation({
    ...{ ...ofOne, id: 'readCourse', path: '/api/courses/{course}', bears: ['ETag'] },
    summary: 'A course, also an older one; its revision is the ETag',
    ...{ access: everybody, query: nothing, answer: CourseAnswer, refusals: ['unknown-client'] },
    run: async ({ deps, person, params: { course } }) => {
      const state = await readWholeCourse(deps.store, course)
      if (state === null) return unknown
      return answered(courseView(state, { person, now: deps.clock() }), { revision: state.course.revision })
    },
  }),
  operation({
    ...{ ...ofOne, id: 'listAnswers', path: '/api/courses/{course}/answers' },
    summary: 'What was answered in a course: every revision of every form, drafts too',
    ...{ access: clinical, query: z.strictObject(paging), answer: pageOf(AnswersAnswer), refusals: [] },
    run: async ({ deps, params: { course }, query }) => {
      const all = await deps.store.listAnswered(course)
      const page = pageOfAll(all, ({ slot, form, revision }) => `${slot}#${form}#${revision}`, query)
      if (!page.ok) return page
      const items = page.value.items.map(({ slot, form, revision, at, by, answers, total, settled }) => {
        return { slot, form, revision, at, by, answers, total, settled }
      })
      return answered({ ...page.value, items })
    },
  }),
  operation({
    ...{ ...ofOne, id: 'listMails', path: '/api/courses/{course}/mails' },
    summary: 'The mails of a course that are kept, also those outside its plan',
    ...{ access: everybody, query: z.strictObject(paging), answer: pageOf(MailLine), refusals: [] },
    run: async ({ deps, params: { course }, query }) => {
      const mails = (await deps.store.listMails(course)).toSorted((one, other) => (one.at < other.at ? -1 : 1))
      const state = await deps.store.readCourse(course)
      const page = pageOfAll(mails, ({ attempt }) => attempt, query)
      if (!page.ok) return page
      const items = page.value.items.map(({ attempt, at }) => ({ attempt, at, ...mailIn(state, attempt) }))
      return answered({ ...page.value, items })
    },
  }),
  operation({
    ...{ ...ofOne, params: z.strictObject({ course: CourseId, attempt: AttemptId }) },
    ...{ id: 'readMail', path: '/api/courses/{course}/mails/{attempt}' },
    summary: 'A mail as it was sent; the words of prompts are not for the front desk',
    ...{ access: everybody, query: nothing, answer: MailAnswer, refusals: [] },
    run: async ({ deps, person, params: { course, attempt } }) => {
      const kept = await deps.store.readMail(course, attempt)
      if (kept === null) return notFound('there is no such mail')
      const { kind, slot } = mailIn(await deps.store.readCourse(course), attempt)
      const isOpen = mayReadWords(person, kind)
      return answered(mailView(await openMail(kept), { attempt, kind, slot, isOpen }))
    },
  }),
  operation({
    ...{ ...ofOne, id: 'listAudit', path: '/api/courses/{course}/audit' },
    summary: 'Who did what to a course, each record chained to the one before',
    ...{ access: overseeing, query: z.strictObject(paging), answer: pageOf(AuditAnswer), refusals: [] },
    run: async ({ deps, params: { course }, query }) => {
      const page = pageOfAll(await deps.store.readAudit(course, 0), ({ revision }) => `${revision}`, query)
      if (!page.ok) return page
      const items = page.value.items.map(({ revision, at, by, act, slot, why, whyHash, hash }) => {
        return { revision, at, by, act, slot, why, whyHash, hash }
      })
      return answered({ ...page.value, items })
    },
  }),
] as const
