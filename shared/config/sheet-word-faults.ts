import type { Field, Fields } from '../ipt/worksheets/field.ts'
import type { AnyFieldWords } from '../ipt/worksheets/words.ts'

/** Words that a worksheet's fields want and have not, or have and have no use for. */
export interface SheetWordFault {
  readonly path: readonly string[]
  readonly fault: string
}

type WordsOf = Readonly<Record<string, AnyFieldWords>>

/** Where the words of one locale do not go with the fields of their worksheet, or with the columns of a table. */
export function sheetWordFaults(fields: Fields, words: WordsOf): readonly SheetWordFault[] {
  return [
    ...apart(Object.keys(fields), Object.keys(words)),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const said = words[name]
      return said === undefined ? [] : within([name], ofField(field, said))
    }),
  ]
}

function ofField(field: Field, words: AnyFieldWords): readonly SheetWordFault[] {
  const { options = {}, columns = {} } = words
  const ends = [words.low === undefined ? [] : ['low'], words.high === undefined ? [] : ['high']].flat()
  return [
    ...apart(field.kind === 'scale' ? ['low', 'high'] : [], ends),
    ...within(['options'], apart(field.kind === 'choice' ? field.options : [], Object.keys(options))),
    ...within(['columns'], sheetWordFaults(field.kind === 'table' ? field.columns : {}, columns)),
  ]
}

function apart(wanted: readonly string[], given: readonly string[]): readonly SheetWordFault[] {
  const missing = wanted.filter((name) => !given.includes(name))
  const needless = given.filter((name) => !wanted.includes(name))
  return [
    ...missing.map((name) => ({ path: [name], fault: 'is missing; give the words that the worksheet shows there' })),
    ...needless.map((name) => ({ path: [name], fault: 'is nothing that the worksheet has; take it out' })),
  ]
}

function within(path: readonly string[], faults: readonly SheetWordFault[]): readonly SheetWordFault[] {
  return faults.map((one) => ({ ...one, path: [...path, ...one.path] }))
}
