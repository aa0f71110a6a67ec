import { describe, expect, it } from 'vitest'

import { kinds } from '../../shared/store/kinds.ts'
import { kindNames, readFixtures } from '../support/item-fixtures.ts'
import { faultsOfKind } from '../support/kind-faults.ts'

describe('kinds', () => {
  it.each(kindNames)('%s: the items of each version that ever was are read to what they were', (name) => {
    expect(faultsOfKind(name, kinds[name], (version) => readFixtures(name, version))).toEqual([])
  })
})
