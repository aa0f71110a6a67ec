import { commandCourse } from '../../../shared/command/command-course.ts'
import { type CourseId, CourseId as Id, clientOf } from '../../../shared/course/ids.ts'
import { setAddress } from '../../../shared/client/decide-address.ts'
import type { Client } from '../../../shared/course/client.ts'
import { takesTime } from '../../../shared/course/diary.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { type Result, done, refuse } from '../../../shared/course/refusal.ts'
import { importClients } from '../../../shared/enrol/import-clients.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { csvText } from '../../support/clients-csv.ts'
import { type Chance } from '../../support/contract/chance.ts'
import { chanceFor } from '../chance-for.ts'
import type { NewClient, Setup } from '../setup.ts'
import type { Commit } from '../world/table.ts'
import type { World } from '../world/world.ts'
import { moveLater } from './course-acts.ts'
import { type Act, actAfter, actOnClinic, actOnCourse, lastMoment, settleHeld, switchSending } from './any-act.ts'

export interface PeopleOptions {
  readonly seed: number
  readonly setup: Setup
  readonly world: World
  /** Acts by name that are left out, as a failing run is made shorter. */
  readonly without: ReadonlySet<string>
}

const minute = 60_000
const day = 24 * 60 * minute

/** Everybody who acts: clients, staff, whoever gives files to be imported. Each act is known by a name that lasts. */
export class People {
  /** The names of all acts that were done. */
  readonly acted: string[] = []
  readonly #options: PeopleOptions
  readonly #calmAt: number
  readonly #marks = new Set<string>()
  readonly #rivals = new Set<string>()

  constructor(options: PeopleOptions) {
    this.#options = options
    this.#calmAt = Date.parse(options.setup.calmAt)
  }

  begin(): void {
    const { seed, setup } = this.#options
    setup.clients.forEach((client, index) =>
      this.#at(Date.parse(client.at), `import ${index + 1}`, () => importOf(client)),
    )
    const chance = chanceFor(seed, 'clinic acts')
    const startsAt = Date.parse(setup.startsAt)
    const days = Math.max(1, Math.floor((this.#calmAt - startsAt) / day))
    const moment = (): number => startsAt + chance.whole(0, days * 24 * 60) * minute
    for (let index = 1; index <= Math.ceil((chance.whole(0, 3) * days) / 30); index += 1) {
      this.#at(moment(), `clinic act ${index}`, (one) => this.#actOnClinic(one))
    }
    if (chance.percent(20)) this.#switchOffAndOn(moment(), chance)
  }

  /** What people do upon it: lead a course, mark a session, believe an address, move what SES refused to write about. */
  committed({ before }: Commit): void {
    for (const [put, was] of before) {
      if (put.put === 'course' && was === undefined) this.#live(put.value.id)
      if (put.put === 'client' && was?.put === 'client' && was.value.bouncedAt === null) this.#believe(put.value)
      if (put.put !== 'slot') continue
      this.#markLater(put.value)
      this.#moveRefused(put.value)
    }
  }

  /** Whoever acts on a course at the very moment at which it is attended to. */
  queued(body: string): void {
    const { seed, world } = this.#options
    const course = Id.safeParse(/^\{"course":"([^"]+)"/.exec(body)?.[1]).data
    if (course === undefined) return
    const { now } = world.around.scheduler
    // One of each at the most in a minute: by its name it can be left out.
    const about = `${course} at ${Math.floor(now / minute)}`
    const name = `rival on ${about}`
    if (this.#isNext(name, 10)) {
      this.#at(now + chanceFor(seed, name).whole(5, 900), name, (chance) => this.#actOn(course, { name, chance }))
    }
    if (this.#isNext(`no to ${about}`, 4)) this.#forbid(course, `no to ${about}`)
  }

  #isNext(name: string, percent: number): boolean {
    if (this.#rivals.has(name) || !this.#options.world.around.faults.befalls('rival', name, percent)) return false
    this.#rivals.add(name)
    return true
  }

  /** Somebody forbids a mail as it is about to go, and thinks better of it a while later. */
  #forbid(course: CourseId, name: string): void {
    const { seed, world } = this.#options
    const { now } = world.around.scheduler
    const chance = chanceFor(seed, name)
    const { act, after } = lastMoment(chance, clientOf(course))
    this.#at(now + chance.whole(5, 450), name, () => act)
    this.#at(now + chance.oneOf([2, 7, 40]) * minute, `after ${name}`, () => after)
  }

  #live(course: CourseId): void {
    const { seed, world } = this.#options
    const chance = chanceFor(seed, `life of ${course}`)
    const { now } = world.around.scheduler
    const days = Math.min(Math.max(1, Math.floor((this.#calmAt - now) / day)), 140)
    const count = Math.ceil((chance.oneOf([0, 4, 8, 16, 24]) * days) / 100)
    for (let index = 1; index <= count; index += 1) {
      const moment = now + chance.whole(0, days * 24 * 60) * minute
      const name = `act ${index} on ${course}`
      this.#at(moment, name, (one) => this.#actOn(course, { name, chance: one }))
    }
  }

  /** Mail to an address was stopped, and the client says that it is right: staff set it anew. */
  #believe({ id, email, bouncedAt }: Client): void {
    if (bouncedAt === null) return
    const name = `${id} believed, of ${bouncedAt}`
    const chance = chanceFor(this.#options.seed, name)
    if (chance.percent(40)) return
    const moment = Date.parse(bouncedAt) + chance.whole(5, 20 * 60) * minute
    this.#at(moment, name, () => ({
      what: `staff set the address of ${id} anew`,
      run: (deps) => setAddress(deps, id, { email, by: 'staff-1' }),
    }))
  }

  #markLater({ course, id, startsAt, minutes }: Slot): void {
    const name = `mark ${course} ${id} ${startsAt}`
    if (this.#marks.has(name)) return
    this.#marks.add(name)
    const chance = chanceFor(this.#options.seed, name)
    const delay = chance.oneOf([0, 1, 10, 10, 10, 300, 1500, 3000]) * minute
    const as = chance.percent(82) ? 'attended' : chance.percent(70) ? 'missed' : null
    if (as === null) return
    this.#at(Date.parse(startsAt) + minutes * minute + delay, name, () => {
      const slot = this.#options.world.table.committed.slot(course, id)
      if (slot === null || slot.startsAt !== startsAt || !takesTime(slot)) return null
      if (slot.status === 'attended' || slot.status === 'missed') return null
      const command = { do: 'mark', slot: id, as } as const
      const what = `staff mark slot ${id} of ${course} ${as}`
      return { what, run: (deps) => commandCourse(deps, clientOf(course), { command, by: 'staff-1' }) }
    })
  }

  /** SES refused a mail of a session, which waits to be tried again: the session is moved meanwhile. */
  #moveRefused({ course, id, wall, ledger, version }: Slot): void {
    if (!Object.values(ledger).some(({ state }) => state === 'waiting')) return
    const { around } = this.#options.world
    const name = `move ${course} ${id} while a mail waits, ${version}`
    if (!around.faults.befalls('rival', name, 10)) return
    this.#at(around.scheduler.now + chanceFor(this.#options.seed, name).whole(1, 60) * 1000, name, (chance) => {
      const command = moveLater({ id, wall }, chance)
      const what = `staff move slot ${id} of ${course} to ${command.to}`
      return { what, run: (deps) => commandCourse(deps, clientOf(course), { command, by: 'staff-1' }) }
    })
  }

  #actOn(course: CourseId, { name, chance }: { readonly name: string; readonly chance: Chance }): Act | null {
    const { world } = this.#options
    const { now } = world.around.scheduler
    const state = world.table.committed.state(course)
    if (state === null) return null
    const act = actOnCourse({ chance, state, now: instantOf(now) })
    const after = chance.percent(15) ? actAfter(act, state.client.id) : null
    if (after !== null) this.#at(now + chance.whole(1, 11 * 60) * 1000, `after ${name}`, () => after)
    return act
  }

  #actOnClinic(chance: Chance): Act {
    const { world, setup } = this.#options
    return actOnClinic(chance, world.table.committed, setup.clinic.timeZone, instantOf(world.around.scheduler.now))
  }

  #switchOffAndOn(moment: number, chance: Chance): void {
    const catchUp = chance.oneOf(['send', 'hold'] as const)
    const on = moment + chance.oneOf([1, 5, 30, 200, 1000]) * minute
    this.#at(moment, 'switch off', () => switchSending(false, catchUp))
    this.#at(on, 'switch on', () => switchSending(true, catchUp))
    if (catchUp === 'hold') {
      const later = on + chance.whole(2, 600) * minute
      this.#at(later, 'settle held', (one) => settleHeld(one, this.#options.world.table.committed))
    }
  }

  /** At a moment somebody acts, unless all is calm by then. */
  #at(moment: number, name: string, make: (chance: Chance) => Act | null): void {
    const { seed, world, without } = this.#options
    if (moment >= this.#calmAt || without.has(name)) return
    world.around.scheduler.at(moment, () => {
      const act = make(chanceFor(seed, name))
      if (act === null) return
      this.acted.push(name)
      world.around.note('people', `${name}: ${act.what}`)
      this.#try(name, act, 1)
    })
  }

  /** Where nobody knows what came of it, it is tried again: a person does. */
  #try(name: string, act: Act, tried: number): void {
    const { world } = this.#options
    const { scheduler, note } = world.around
    const body = async (process: Parameters<typeof world.depsOf>[0]): Promise<void> => {
      const result = await act.run(world.depsOf(process))
      note('people', `${name}: ${result.ok ? 'done' : `refused, ${result.error.code}: ${result.error.detail}`}`)
    }
    world.act(`${name}, try ${tried}`, body, (end) => {
      if (end === 'done' || tried === 3 || scheduler.now >= this.#calmAt) return
      scheduler.after(tried * 15_000, () => this.#try(name, act, tried + 1))
    })
  }
}

function importOf({ row }: NewClient): Act {
  return {
    what: `the importer gives a file with ${row.client_id}`,
    run: async (deps): Promise<Result<null>> => {
      const imported = await importClients(deps, { csv: csvText([row]), partial: true, by: 'staff-1' })
      return imported.ok ? done(null) : refuse('bad-input', imported.errors.map(({ message }) => message).join('; '))
    },
  }
}
