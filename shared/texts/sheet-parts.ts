import type { Sheet } from '../ipt/worksheets/sheet.ts'
import type { AnyFieldWords } from '../ipt/worksheets/words.ts'
import type { TextPart } from './text-part.ts'

/** Every word of a worksheet under its place in a clinic file, in the order in which it is read. */
export function partsOfSheet({ title, opening, words }: Sheet): readonly TextPart[] {
  return [
    { field: 'title', words: title },
    { field: 'opening', words: opening },
    ...Object.entries(words).flatMap(([name, field]) => partsOfField(`fields.${name}`, field)),
  ]
}

function partsOfField(place: string, words: AnyFieldWords): readonly TextPart[] {
  const { label, help, low, high, options = {}, columns = {} } = words
  return [
    { field: `${place}.label`, words: label },
    { field: `${place}.help`, words: help },
    ...(low === undefined ? [] : [{ field: `${place}.low`, words: low }]),
    ...(high === undefined ? [] : [{ field: `${place}.high`, words: high }]),
    ...Object.entries(options).map(([name, said]) => ({ field: `${place}.options.${name}`, words: said })),
    ...Object.entries(columns).flatMap(([name, column]) => partsOfField(`${place}.columns.${name}`, column)),
  ]
}
