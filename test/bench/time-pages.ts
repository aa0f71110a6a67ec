import { join } from 'node:path'

import * as z from 'zod'

import { enrolSamples } from '../../infra/local/sample-clients.ts'
import { startSystem } from '../../infra/local/system.ts'
import type { System } from '../../infra/local/system-types.ts'
import { eventOf } from '../support/link-world.ts'

/** How long the pages function takes for one page, in milliseconds, and how much it answers with. */
export interface PageTime {
  readonly page: string
  readonly bytes: number
  readonly median: number
  readonly slowest: number
}

/** Of the first sample client: the pages by what they are, and the path below the link. */
const paths = {
  'the appointment': '',
  'another time': '/time/2',
  'a cancellation': '/cancel/2',
  'all appointments': '/course',
  'pages to write on': '/write/2',
  'a worksheet': '/write/2/3',
  'e-mails and settings': '/emails',
  'my data': '/data',
} as const

/** Runs before what is measured, so that code and keys are there. */
const warmUp = 30

/** Times every page behind a link, in the real bundle over DynamoDB Local: reading the course is part of it. */
export async function timePages(runs: number): Promise<readonly PageTime[]> {
  const clinicFile = join(import.meta.dirname, '../../infra/clinics/harbour.json')
  const system = await startSystem({ clinicFile, clock: { kind: 'frozen', at: '2000-01-01T00:00:00Z' } })
  try {
    const enrolled = await enrolSamples(system)
    if (!enrolled.ok) throw new Error(enrolled.faults.join('; '))
    const link = linkOf(system)
    const times: PageTime[] = []
    for (const [page, path] of Object.entries(paths))
      times.push(await timePage(system, `${link}${path}`, { page, runs }))
    return times
  } finally {
    await system.stop()
  }
}

async function timePage(
  system: System,
  path: string,
  { page, runs }: { readonly page: string; readonly runs: number },
): Promise<PageTime> {
  const event = eventOf('GET', path)
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < warmUp + runs; run += 1) {
    const began = performance.now()
    const answer = await system.invoke('pages', event)
    if (run >= warmUp) times.push(performance.now() - began)
    const { statusCode, body } = Answer.parse(answer.ok ? answer.value : {})
    if (statusCode !== 200) throw new Error(`${page} answered ${statusCode}`)
    bytes = Buffer.byteLength(body)
  }
  times.sort((one, other) => one - other)
  return { page, bytes, median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 }
}

const Answer = z.object({ statusCode: z.number().default(500), body: z.string().default('') })

/** The path of a client's page as the welcome mail has it. */
function linkOf(system: System): string {
  const mail = system.mails().find(({ tags }) => tags['client'] === 'c-001')
  const text = Buffer.from(mail?.raw ?? '')
    .toString('utf8')
    .replaceAll('=\r\n', '')
    .replaceAll('=3D', '=')
  const path = /https?:\/\/[^/\s]+(\/c\/[A-Za-z0-9_-]+)/.exec(text)?.[1]
  if (path === undefined) throw new Error('no mail has a link')
  return path
}
