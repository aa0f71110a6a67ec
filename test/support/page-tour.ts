import { randomBytes } from 'node:crypto'

import { keepAnswers } from '../../shared/answers/keep-answers.ts'
import { formsOf } from '../../shared/answers/forms-of.ts'
import type { Locale } from '../../shared/course/client.ts'
import { measureWords } from '../../shared/ipt/measures/measures.ts'
import { runExport } from '../../shared/export/run-export.ts'
import { hashPin } from '../../shared/pin/pin-hash.ts'
import { textsOf } from '../../shared/texts/catalogue.ts'
import { type LinkWorld, createLinkWorld } from './link-world.ts'
import { sendForm } from './page-form.ts'
import { at, sampleClinic } from './sample-course.ts'

/** Every kind of page behind a client's link, in one language, with what a client in mid-course has there. */
export interface Tour {
  readonly world: LinkWorld
  /** Pages by a name for people. */
  readonly stops: readonly { readonly name: string; readonly path: string }[]
}

const people = {
  en: ['Noor', 'Sam', 'Aunt Rose', 'My neighbour'],
  es: ['Noor', 'Samuel', 'Tía Rosa', 'Mi vecina'],
  ar: ['نور', 'سامي', 'هدى', 'من يسكن بجواري'],
} as const satisfies Readonly<Record<Locale, readonly string[]>>

export async function tourOf(locale: Locale): Promise<Tour> {
  const clinic = sampleClinic('harbour', { course: { selfService: {} } })
  const world = await createLinkWorld({ clinic, client: { locale, zone: 'Europe/Madrid', calendar: 'feed' } })
  await write(world, locale)
  await sendForm(world, world.linkTo(), { having: 'confirm', fill: { confirm: '8' } })
  await copyOfData(world)
  const link = world.linkTo({ texts: [textsOf(locale).middle[0].key] })
  const form = (name: string): string => `${link}/write/8/${formsOf(clinic).indexOf(name) + 1}`
  const shut = await createLinkWorld({ clinic, client: { locale, pin: await hashPin('4711', randomBytes) } })
  const gone = await createLinkWorld({ clinic, client: { locale } })
  await sendForm(gone, `${gone.linkTo()}/data`, { having: 'erase', fill: { erase: 'yes' } })
  const stops = [
    { name: 'appointment', path: link },
    { name: 'appointments', path: world.linkTo({ slot: null }) },
    { name: 'another-time', path: `${link}/time/9` },
    { name: 'cannot-come', path: `${link}/cancel/9` },
    { name: 'pages-to-write-on', path: `${link}/write/8` },
    { name: 'worksheet-with-rows', path: form('relationships-map') },
    { name: 'worksheet', path: form('role-transition-balance') },
    // Only in its official translation.
    ...(measureWords('phq-9', locale) === null ? [] : [{ name: 'measure', path: form('phq-9') }]),
    { name: 'all-appointments', path: `${link}/course` },
    { name: 'emails', path: `${link}/emails` },
    { name: 'my-data', path: `${link}/data` },
    { name: 'my-data-to-read', path: `${link}/data/read` },
    { name: 'stop', path: world.linkTo({ purpose: 'stop-all' }) },
    { name: 'no-such-link', path: '/c/nonsense' },
    { name: 'fresh-link', path: '/c/new' },
  ]
  const others = [
    { name: 'pin', path: `${shut.linkTo()}/pin` },
    { name: 'erased', path: gone.linkTo() },
  ]
  return { world: joined([world, shut, gone]), stops: [...stops, ...others] }
}

/** Several worlds behind one address: what opens nothing in one is asked of the next, and of the first in the end. */
function joined(worlds: readonly [LinkWorld, ...LinkWorld[]]): LinkWorld {
  const [first, ...others] = worlds
  const pages: LinkWorld['pages'] = async (event) => {
    for (const world of others) {
      const answer = await world.pages(event)
      if (answer.statusCode !== 404) return answer
    }
    return first.pages(event)
  }
  return { ...first, pages }
}

/** Has the copy of the client's data made, as the job does it. */
async function copyOfData(world: LinkWorld): Promise<void> {
  await sendForm(world, `${world.linkTo()}/data`, { having: 'copy', fill: { copy: 'yes' } })
  const due = (await world.store.listDue(world.deps.clock(), 99)).find(({ type }) => type === 'job')
  if (due?.type !== 'job') throw new Error('no copy is being made')
  while (await runExport(world.deps, due.job));
}

/** What a client wrote: the map of relationships twice, and a page that is half filled in. */
async function write(world: LinkWorld, locale: Locale): Promise<void> {
  const [first, second, third, fourth] = people[locale]
  const map = (...drawn: readonly (readonly [string, number])[]) => ({
    people: drawn.map(([name, closeness]) => ({ name, closeness })),
  })
  const keep = async (slot: number, form: string, answers: object): Promise<void> => {
    const given = { slot, form, answers, by: 'client', settled: true, seen: 'any' as const }
    const kept = await keepAnswers(world.deps, world.client.id, given)
    if (!kept.ok) throw new Error(kept.error.detail)
  }
  world.passTo(at('2027-01-18T22:00:00Z'))
  await keep(2, 'relationships-map', map([first, 1], [second, 3], [third, 2]))
  world.passTo(at('2027-02-28T22:00:00Z'))
  await keep(8, 'relationships-map', map([first, 1], [second, 2], [third, 2], [fourth, 3]))
  await keep(8, 'role-transition-balance', { old: first, oldGood: [second, third] })
}
