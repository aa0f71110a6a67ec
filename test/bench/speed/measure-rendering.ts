import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { composeMime } from '../../../shared/mail/compose-mime.ts'
import { at } from '../../support/sample-course.ts'
import { createLinkWorld } from '../../support/link-world.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'
import { type CpuTime, cpuTimeOf } from '../cpu-time.ts'

/** What one mail of a kind, or one page, takes to write. */
export interface Rendered {
  readonly what: string
  readonly bytes: number
  readonly time: CpuTime
}

const now = at('2027-02-28T22:00:00Z')

/** Mails as MIME, of every kind; and the client's pages over a store in memory, reading and opening the link with it. */
export async function measureRendering(rounds: number): Promise<{
  readonly mails: readonly Rendered[]
  readonly pages: readonly Rendered[]
}> {
  const mails: Rendered[] = []
  for (const kind of allKinds) {
    const input = mailOf(kind)
    const { clinic, client } = input
    const write = () =>
      composeMime(renderMail(input), { clinic, to: client, now, attempt: 'attempt-0123456789' }).then(
        ({ byteLength }) => byteLength,
      )
    mails.push({ what: kind, bytes: await write(), time: await cpuTimeOf(rounds, 50, write) })
  }
  return { mails, pages: await renderPages(rounds) }
}

const paths = {
  appointment: '',
  'another time': '/time/8',
  'all appointments': '/course',
  'e-mails and settings': '/emails',
  'my data': '/data',
}

async function renderPages(rounds: number): Promise<readonly Rendered[]> {
  const world = await createLinkWorld()
  const link = world.linkTo()
  const pages: Rendered[] = []
  for (const [what, path] of Object.entries(paths)) {
    const ask = async (): Promise<number> => {
      const { statusCode, body } = await world.ask('GET', `${link}${path}`)
      if (statusCode !== 200) throw new Error(`${what} answered ${statusCode}`)
      return Buffer.byteLength(body)
    }
    pages.push({ what, bytes: await ask(), time: await cpuTimeOf(rounds, 50, ask) })
  }
  return pages
}
