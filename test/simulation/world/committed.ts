import { clientOf, type ClientId, type CourseId } from '../../../shared/course/ids.ts'
import type { Client } from '../../../shared/course/client.ts'
import type { Course } from '../../../shared/course/course.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { clinicWithoutItem } from '../../../shared/store/clinic-without-item.ts'
import type { ClinicState } from '../../../shared/store/items.ts'
import { clientKey, clinicKey, courseKey, keyText, slotKey } from '../../../shared/store/keys.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { keyOfWrite, type Put } from '../../../shared/store/write-key.ts'

type Name = Put['put']
type Values = { readonly [Kind in Name]: Extract<Put, { readonly put: Kind }>['value'] }
type Items = { readonly [Kind in Name]: Map<string, Values[Kind]> }

function noItems(): Items {
  return {
    ...{ client: new Map(), address: new Map(), course: new Map(), slot: new Map(), clinic: new Map() },
    ...{ 'diary-day': new Map(), alert: new Map(), job: new Map(), answered: new Map(), limit: new Map() },
    ...{ replay: new Map(), audit: new Map(), mail: new Map(), tombstone: new Map() },
  }
}

/** Every item as it was last put, kept apart by kind: what is true, whatever any process has read. */
export class Committed {
  readonly #items = noItems()
  readonly #puts = new Map<Name, Map<string, Put>>()
  /** Those that are due some day, apart from the many that never are again. */
  readonly #waiting = new Map<string, Put>()

  /** @returns what stood there before */
  put(put: Put): Put | undefined {
    const key = keyText(keyOfWrite(put))
    const puts = this.#puts.get(put.put) ?? new Map<string, Put>()
    this.#puts.set(put.put, puts)
    const before = puts.get(key)
    puts.set(key, put)
    if ('dueAt' in put.value && put.value.dueAt !== null) this.#waiting.set(key, put)
    else this.#waiting.delete(key)
    this.#set(put, key)
    return before
  }

  /** What is due at some time, whenever that is. */
  waiting(): readonly Put[] {
    return [...this.#waiting.values()]
  }

  #set<Kind extends Name>({ put, value }: { readonly put: Kind; readonly value: Values[Kind] }, key: string): void {
    this.#items[put].set(key, value)
  }

  /** Another one, which has the same to begin with. */
  fork(): Committed {
    const other = new Committed()
    other.become(this)
    return other
  }

  become(other: Committed): void {
    for (const items of Object.values(this.#items)) items.clear()
    this.#puts.clear()
    for (const puts of other.#puts.values()) for (const put of puts.values()) this.put(put)
  }

  /** A course's mails and answers are gone. */
  forgetTraces(course: CourseId): void {
    for (const kind of ['mail', 'answered'] as const) {
      for (const [key, value] of this.#items[kind]) {
        if (value.course !== course) continue
        this.#items[kind].delete(key)
        this.#puts.get(kind)?.delete(key)
      }
    }
  }

  /** All of a kind. */
  all<Kind extends Name>(kind: Kind): readonly Values[Kind][] {
    return [...this.#items[kind].values()]
  }

  /** The puts of some kinds, as the lists of the store in memory take them. */
  puts(...kinds: readonly Name[]): readonly Put[] {
    return kinds.flatMap((kind) => [...(this.#puts.get(kind)?.values() ?? [])])
  }

  get clinic(): ClinicState {
    return this.#find('clinic', keyText(clinicKey)) ?? clinicWithoutItem
  }

  client(id: ClientId): Client | null {
    return this.#find('client', keyText(clientKey(id)))
  }

  course(id: CourseId): Course | null {
    return this.#find('course', keyText(courseKey(id)))
  }

  slot(course: CourseId, id: number): Slot | null {
    return this.#find('slot', keyText(slotKey(course, id)))
  }

  /** A course with all that stands around it. */
  state(id: CourseId): CourseState | null {
    const course = this.course(id)
    const client = this.client(clientOf(id))
    if (course === null || client === null) return null
    const slots = Array.from({ length: course.slots }, (_, index) => this.slot(id, index + 1))
    return { clinic: this.clinic, client, course, slots: slots.filter((slot) => slot !== null) }
  }

  #find<Kind extends Name>(kind: Kind, key: string): Values[Kind] | null {
    return this.#items[kind].get(key) ?? null
  }
}
