import { describe, expect, it } from 'vitest'

import { parseWorksheet } from '../../../../shared/ipt/worksheets/parse-worksheet.ts'
import { worksheets } from '../../../../shared/ipt/worksheets/worksheets.ts'
import { readMeasureFields, readSheetFields } from '../../../../shared/pages/client/write/read-sheet-fields.ts'

const map = worksheets['relationships-map']
const read = (fields: Readonly<Record<string, string>>) => readSheetFields(new Map(Object.entries(fields)), map)

describe('readSheetFields', () => {
  it('nests rows by their numbers, drops empty ones, and takes steps of a scale for numbers', () => {
    const answers = read({
      'people.10.name': 'Bo',
      'people.2.name': 'Ana',
      'people.2.closeness': '1',
      'people.2.confide': '',
      'people.3.name': '  ',
      'people.10.closeness': '3',
      notice: '',
      page: 'a token',
      save: 'yes',
    })
    expect(answers).toEqual({
      people: [
        { name: 'Ana', closeness: 1 },
        { name: 'Bo', closeness: 3 },
      ],
    })
  })

  it.each([
    'nonsense',
    'people',
    'people.0',
    'people.x.name',
    'people.00.name',
    'people.100.name',
    'people.-1.name',
    'people.0.zip',
    'people.0.name.more',
    'notice.0',
    '__proto__',
    'constructor',
    'people.0.__proto__',
    'people.__proto__.name',
    '',
  ])('leaves %o in under a name that no field has, so that it is refused', (name) => {
    const answers = read({ notice: 'kept', [name]: 'x' })
    expect(parseWorksheet('relationships-map', answers)).toMatchObject({ error: { code: 'bad-input' } })
  })

  it.each(['x', '1.5', '-1', '1e0', ' 2', '4', '001'])('leaves the step %o to be refused', (closeness) => {
    const answers = read({ 'people.0.name': 'Ana', 'people.0.closeness': closeness })
    expect(parseWorksheet('relationships-map', answers)).toMatchObject({ error: { code: 'bad-input' } })
  })
})

describe('readMeasureFields', () => {
  const of = (fields: Readonly<Record<string, string>>) => readMeasureFields(new Map(Object.entries(fields)), 3)

  it('lists an answer for each item, null where there is none', () => {
    expect(of({ 'q.2': '3', 'q.0': '0', page: 'x', save: 'yes' })).toEqual([0, null, 3])
  })

  it.each(['q.3', 'q', 'q.x', 'q.00', 'r.0'])('makes the list too long by what no form sends: %s', (name) => {
    expect(of({ 'q.0': '1', 'q.1': '1', 'q.2': '1', [name]: '0' })).toHaveLength(4)
  })
})
