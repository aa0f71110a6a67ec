/** What a cell of a table of roles says. */
export const reaches = ['yes', 'own', 'no'] as const
export type Reach = (typeof reaches)[number]

export const columns = ['admin', 'therapist', 'front-desk', 'auditor', 'nobody'] as const
export type Column = (typeof columns)[number]

/** Whose course (client, alert, job) somebody asks for: that of therapist t-1, of another one, or one that there is not. */
export const targets = ['own', "another's", 'none'] as const
export type Target = (typeof targets)[number]

export interface RoleRow {
  readonly of: string
  readonly reach: Readonly<Record<Column, Reach>>
}

/** Reads a table of roles: a line of columns, then a line for each row; what comes before its cells is the row's name. */
export function readRoleTable(text: string): readonly RoleRow[] {
  const [head, ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (head?.split(/ {2,}/).slice(1).join() !== columns.join())
    throw new Error(`a table of roles has the columns ${columns.join(', ')}, not: ${head}`)
  return lines.map(rowOf)
}

function rowOf(line: string): RoleRow {
  const [of = '', ...cells] = line.split(/ {2,}/)
  const [admin, therapist, frontDesk, auditor, nobody] = cells.map((cell) => reachOf(cell, line))
  if (!admin || !therapist || !frontDesk || !auditor || !nobody || cells.length !== columns.length)
    throw new Error(`not one cell for each of ${columns.join(', ')}: ${line}`)
  return { of, reach: { admin, therapist, 'front-desk': frontDesk, auditor, nobody } }
}

function reachOf(cell: string, line: string): Reach {
  const found = reaches.find((one) => one === cell)
  if (found === undefined) throw new Error(`${cell} is none of ${reaches.join(', ')}: ${line}`)
  return found
}

/** What is wrong with a table: a row that must be added, one to be taken out, one that stands there twice. */
export function faultsOfTable(rows: readonly RoleRow[], wanted: readonly string[]): readonly string[] {
  const names = rows.map(({ of }) => of)
  return [
    ...wanted
      .filter((name) => !names.includes(name))
      .map((name) => `add a row that says yes, own or no for ${columns.join(', ')}:  ${name}  …  …  …  …  no`),
    ...names
      .filter((name) => !wanted.includes(name))
      .map((name) => `take the row out, there is no such thing: ${name}`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `this row stands there twice: ${name}`),
  ]
}
