import type { WorksheetAnswers } from './parse-worksheet.ts'

export const closenesses = [1, 2, 3] as const
export type Closeness = (typeof closenesses)[number]

/** Somebody on the relationships map; closeness 1 is nearest to the middle. */
export interface Person {
  readonly name: string
  readonly closeness: Closeness
}

/** What was written, by field. */
interface Values {
  readonly values: Readonly<Record<string, unknown>>
}

/** Whom a relationships map names, in its order; nobody where it is another worksheet. */
export function peopleOnMap({ form, values }: Pick<WorksheetAnswers, 'form'> & Values): readonly Person[] {
  const people = form === 'relationships-map' ? values['people'] : undefined
  if (!Array.isArray(people)) return []
  return people.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('name' in row) || !('closeness' in row)) return []
    const { name } = row
    const closeness = closenesses.find((one) => one === row.closeness)
    return typeof name === 'string' && closeness !== undefined ? [{ name, closeness }] : []
  })
}
