import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import { type Step, bringUp } from '../../shared/store/bring-up.ts'
import { itemOf, stampOf, valueOf } from '../../shared/store/item.ts'
import type { Kind } from '../../shared/store/kinds.ts'

/** A kind that was three: a room's name told the house too; then it did not, and had no floor. */
const steps: readonly Step[] = [
  ({ name, ...rest }) => {
    const [house, room] = String(name).split('/')
    return { ...rest, house, room }
  },
  (value) => ({ ...value, floor: value.house === 'annexe' ? 1 : 0 }),
]
const rooms = {
  value: z.object({ house: z.string(), room: z.string(), floor: z.int(), version: z.int() }),
  steps,
} satisfies Kind

const key = { pk: 'room#r-1', sk: 'room' }
const present = { house: 'annexe', room: 'blue', floor: 1, version: 7 }

function stored(schema: number | undefined, value: object) {
  return marshall({ ...key, ...(schema === undefined ? {} : { schema }), value })
}

describe('valueOf, of a kind that has changed twice', () => {
  it.each([
    ['the first, before versions were noted', undefined, { name: 'annexe/blue', version: 7 }],
    ['the first', 1, { name: 'annexe/blue', version: 7 }],
    ['the second', 2, { house: 'annexe', room: 'blue', version: 7 }],
    ['the present one', 3, present],
  ])('reads an item of %s step by step to the present value', (_which, schema, value) => {
    expect(valueOf(rooms, stored(schema, value))).toEqual(present)
  })

  it('reads what it wrote itself, under the present number', () => {
    const item = itemOf({ key, kind: rooms, value: present })
    expect(item.schema).toEqual({ N: '3' })
    expect(valueOf(rooms, item)).toEqual(present)
  })

  it('leaves an item that a newer version wrote, even one that it could read', () => {
    expect(() => valueOf(rooms, stored(4, present))).toThrow(
      expect.objectContaining({ code: 'newer-item', message: 'newer-item: room#r-1 room: version 4' }),
    )
  })

  it.each([
    ['0', 0],
    ['no whole number', 1.5],
  ])('takes %s for no version', (_what, schema) => {
    expect(() => valueOf(rooms, stored(schema, present))).toThrow(expect.objectContaining({ code: 'unreadable-item' }))
  })

  it('tells where an item of an old version does not fit, never what it holds', () => {
    expect(() => valueOf(rooms, stored(1, { name: 'annexe', version: 7 }))).toThrow(
      'unreadable-item: room#r-1 room: room invalid_type',
    )
  })

  it('unpacks what lies packed before the first step', () => {
    const packed = {
      ...rooms,
      unpacked: z.looseObject({
        name: z.optional(
          z.pipe(
            z.string(),
            z.transform((text) => text.replace('>', '/')),
          ),
        ),
      }),
    } satisfies Kind
    expect(valueOf(packed, stored(1, { name: 'annexe>blue', version: 7 }))).toEqual(present)
  })
})

describe('bringUp', () => {
  it('makes no step for a value of the present version', () => {
    expect(bringUp(present, 3, steps)).toBe(present)
  })
})

describe('stampOf', () => {
  it('says the version of what lies elsewhere than in an item, from the second on', () => {
    expect(stampOf(rooms)).toEqual({ schema: 3 })
    expect(stampOf({ steps: [] })).toEqual({})
  })
})
