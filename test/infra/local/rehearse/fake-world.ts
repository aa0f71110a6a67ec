import { Instant } from '../../../../infra/local/rehearse/instant.ts'
import { SessionRow } from '../../../../infra/local/rehearse/rows.ts'
import type { Outage, Reply, World } from '../../../../infra/local/rehearse/world.ts'

/** A system of one client, whose work is a list of instants; it writes down all that is asked of it. */
export interface FakeWorld extends World {
  /** What happened, as `instant what`. */
  readonly log: readonly string[]
  now(): string
}

export interface FakeSetting {
  readonly due?: readonly string[]
  readonly sessions?: readonly SessionRow[]
  /** Work that is due and never gets done. */
  readonly stuck?: boolean
  readonly refuse?: string
  /** What the page answers to a client; none: there is no way to it. */
  readonly page?: Reply
  /** Slots that turn up once a mark was made. */
  readonly madeUp?: readonly SessionRow[]
}

export const client = 'c-001'

export function session(slot: number, startsAt: string): SessionRow {
  const fixed = {
    client,
    course: 'c-001.1',
    session: slot,
    of: 12,
    phase: 'initial',
    status: 'scheduled',
    minutes: 50,
  } as const
  return {
    ...fixed,
    slot,
    startsAt: Instant.parse(startsAt),
    local: startsAt.slice(0, 16),
    zone: 'Etc/UTC',
    therapist: 't-1',
    revision: 1,
  }
}

export function createFakeWorld(setting: FakeSetting): FakeWorld {
  const log: string[] = []
  const broken = new Set<Outage>()
  let due = [...(setting.due ?? [])].toSorted()
  let sessions = [...(setting.sessions ?? [])]
  let [now, done] = ['', 0]
  const say = (what: string): void => void log.push(`${now} ${what}`)
  const answer = (what: string): Reply => {
    say(what)
    return setting.refuse === undefined ? { ok: true } : { ok: false, code: setting.refuse }
  }
  return {
    log,
    now: () => now,
    async setNow(instant) {
      now = instant
    },
    async work() {
      say('work')
      if (setting.stuck === true || broken.size > 0) return
      const before = due.length
      due = due.filter((instant) => instant > now)
      done += before - due.length
    },
    async nextDue(after) {
      return Instant.nullable().parse(due.find((instant) => after === null || instant > after) ?? null)
    },
    async outage(of, on) {
      say(`${of} ${on ? 'off' : 'back'}`)
      if (on) broken.add(of)
      else broken.delete(of)
    },
    async command({ do: verb, slot, as, area, technique, form, on }) {
      if (verb === 'mark' && setting.refuse === undefined) {
        sessions = sessions.map((row) => (row.slot === slot ? SessionRow.parse({ ...row, status: as }) : row))
      }
      if (verb === 'mark') {
        sessions.push(...(setting.madeUp ?? []).filter((row) => !sessions.some((known) => known.slot === row.slot)))
      }
      const words = [verb, slot, as, area, technique, form, on].filter((word) => word !== undefined)
      return answer(words.map(String).join(' '))
    },
    async atPage(line) {
      say(`at the page: ${line.do}`)
      return setting.page ?? null
    },
    bounce: async (_client, type) => answer(`bounce ${type}`),
    course: async () => ({ course: 'c-001.1', sessions, messages: [] }),
    enrolled: async () => [client],
    progress: () => String(done),
  }
}
