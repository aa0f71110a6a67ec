import { describe, expect, it } from 'vitest'

import { clientAlias } from '../../../shared/calendar/client-alias.ts'
import { sampleClient } from '../../support/sample-course.ts'

describe('clientAlias', () => {
  it.each([
    ['Ana Duarte', 'A.D'],
    ['Ana-Maria  de la Cruz', 'A.M.D'],
    ["O'Brien <script>", 'O.S'],
    ['ana', 'A'],
    ['ليلى حداد', 'ل.ح'],
    ['  ', 'c-001'],
    ['123 ;,', 'c-001'],
    ['e\u0301lise', 'É'],
    ['BEGIN:VALARM\r\nx', 'B.X'],
  ])('calls %j by initials %s', (name, alias) => {
    expect(clientAlias(sampleClient({ name }), 'initials')).toBe(alias)
    expect(clientAlias(sampleClient({ name }), 'id')).toBe('c-001')
  })
})
