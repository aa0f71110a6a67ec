import type { JSX } from 'preact'

import { done, refuse } from '../../../course/refusal.ts'
import { readExport } from '../../../export/read-export.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ClientFrame } from '../client-frame.tsx'
import type { ClientPage } from '../client-page.ts'
import { type Visit, hrefTo } from '../visit.ts'
import { type Block, blocksOf } from './reading.ts'
import { sheetsOf } from './sheets-of.ts'

/** Bytes of what is told on one page: with all that stands around it a page stays under 30 KB. */
const most = 18_000

/** All that is kept of the client, to read, on as many pages as it takes. */
export const readingPage: ClientPage = {
  clinical: true,
  async show(visit) {
    const { deps, state, path, words, phrases } = visit
    const { client, course } = state
    const data = await readExport(deps, client.id)
    if (data === null) return refuse('not-allowed', 'the data have not been put together')
    const reader = { clinic: deps.clinic, locale: client.locale, zone: client.zone ?? course.zone, words, phrases }
    const sheets = sheetsOf(blocksOf(data, reader), most)
    const number = Number(/\d+$/.exec(path)?.[0] ?? 1)
    const blocks = sheets[number - 1]
    if (blocks === undefined) return refuse('not-allowed', 'there is no such part')
    const page = <ReadingPage visit={visit} blocks={blocks} number={number} of={sheets.length} />
    return done(deps.respond(200, pageHtml(page)))
  },
}

interface ReadingPageProps {
  readonly visit: Visit
  readonly blocks: readonly Block[]
  readonly number: number
  readonly of: number
}

function ReadingPage({ visit, blocks, number, of }: ReadingPageProps): JSX.Element {
  const { reading } = visit.words.data
  return (
    <ClientFrame visit={visit} fault={null} title={reading.title}>
      {of > 1 && <p>{reading.part(number, of)}</p>}
      {blocks.map(({ heading, lines }) => (
        <section>
          <h2>{heading}</h2>
          <dl>
            {lines.map(([term, text]) => (
              <>
                <dt>
                  <bdi>{term}</bdi>
                </dt>
                <dd class="written">
                  <bdi>{text}</bdi>
                </dd>
              </>
            ))}
          </dl>
        </section>
      ))}
      <ul>
        {number > 1 && (
          <li>
            <a href={hrefTo(visit, pathOf(number - 1))}>{reading.earlier}</a>
          </li>
        )}
        {number < of && (
          <li>
            <a href={hrefTo(visit, pathOf(number + 1))}>{reading.later}</a>
          </li>
        )}
        <li>
          <a href={hrefTo(visit, 'data')}>{reading.back}</a>
        </li>
      </ul>
    </ClientFrame>
  )
}

function pathOf(number: number): string {
  return number === 1 ? 'data/read' : `data/read/${number}`
}
