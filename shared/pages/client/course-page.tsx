import type { JSX } from 'preact'

import { numberSlots, type NumberedSlot } from '../../course/session-number.ts'
import { done } from '../../course/refusal.ts'
import { feedAddress } from '../../link/feed-link.ts'
import { pageHtml } from '../page-frame.tsx'
import { SlotTime } from '../page-parts.tsx'
import { ClientFrame } from './client-frame.tsx'
import type { ClientPage, Fault } from './client-page.ts'
import { Maps, Written, type WrittenProps } from './course-written.tsx'
import { type Visit, toldOf } from './visit.ts'

/** The whole course: every appointment that was, is and is to be, and the calendar that follows them. */
export const coursePage: ClientPage = {
  clinical: true,
  async show(visit, fault) {
    const answered = await visit.deps.store.listAnswered(visit.state.course.id)
    return done(visit.deps.respond(200, pageHtml(<CoursePage visit={visit} fault={fault} answered={answered} />)))
  },
}

function CoursePage({ visit, fault, answered }: WrittenProps & { readonly fault: Fault | null }): JSX.Element {
  const { words, state, now } = visit
  const numbered = numberSlots(state)
  const behind = state.course.held + numbered.filter(({ slot, counts }) => counts && slot.startsAt <= now).length
  return (
    <ClientFrame visit={visit} fault={fault} title={words.course.title}>
      <p>{words.course.behind(behind, state.course.contract.sessions)}</p>
      <ol class="timeline">
        {numbered.map((one) => (
          <Step visit={visit} numbered={one} />
        ))}
      </ol>
      <Written visit={visit} answered={answered} />
      <Maps visit={visit} answered={answered} />
      <Calendar visit={visit} />
    </ClientFrame>
  )
}

/** One appointment of the timeline: its place is marked by more than a colour. */
function Step({ visit, numbered }: { readonly visit: Visit; readonly numbered: NumberedSlot }): JSX.Element {
  const { words, now, state } = visit
  const { slot, counts, session } = numbered
  const status =
    (slot.status === 'scheduled' || slot.status === 'confirmed') && slot.startsAt <= now ? 'attended' : slot.status
  return (
    <li class={status}>
      <SlotTime {...toldOf(visit)} slot={slot} />
      <span class="more">
        {counts && `${words.number} ${words.session(session, state.course.contract.sessions)} · `}
        {words.course.status[status]}
      </span>
    </li>
  )
}

/** The address that a calendar follows, made anew each time: an earlier one goes on working. */
function Calendar({ visit }: { readonly visit: Visit }): JSX.Element {
  const { deps, key, state, phrases, words, now } = visit
  const { randomBytes, linkBaseUrl: baseUrl } = deps
  const feed = feedAddress({ of: 'course', course: state.course.id }, now, { key, randomBytes, baseUrl })
  return (
    <section>
      <h2>{words.course.calendar}</h2>
      {state.client.calendar === 'feed' ? (
        <>
          <p>{phrases.calendar.feed}</p>
          <p>
            <a href={feed.webcal}>{phrases.calendar.feedHere}</a>
          </p>
          <p>
            {phrases.calendar.feedAddress}: <bdi class="address">{feed.https}</bdi>
          </p>
        </>
      ) : (
        <p>{words.course.noFeed}</p>
      )}
    </section>
  )
}
