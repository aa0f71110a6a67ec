import { Instant } from '../../../../infra/local/rehearse/instant.ts'
import type { SessionRow } from '../../../../infra/local/rehearse/rows.ts'
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
    async mark(_client, slot, as) {
      sessions = sessions.map((row) =>
        row.slot === slot && setting.refuse === undefined ? { ...row, status: as } : row,
      )
      sessions.push(...(setting.madeUp ?? []).filter((row) => !sessions.some((known) => known.slot === row.slot)))
      return answer(`mark ${slot} ${as}`)
    },
    confirm: async (_client, slot) => answer(`confirm ${slot}`),
    focus: async (_client, area) => answer(`focus ${area}`),
    technique: async (_client, slot, technique) => answer(`technique ${slot} ${technique}`),
    answer: async (_client, { slot, form }) => answer(`answer ${slot} ${form}`),
    unsubscribe: async () => answer('unsubscribe'),
    bounce: async (_client, type) => answer(`bounce ${type}`),
    sending: async (on) => answer(`sending ${on}`),
    course: async () => ({ course: 'c-001.1', sessions, messages: [] }),
    enrolled: async () => [client],
    progress: () => String(done),
  }
}
