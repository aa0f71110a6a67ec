import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A bug that is planted on purpose: a patch whose first lines tell what is wrong, and what is to find it. */
export interface Mutant {
  /** `03-retry-an-unknown` */
  readonly name: string
  readonly file: string
  readonly what: string
  /** `simulation`, or the path of a test. */
  readonly by: string
}

/** Every mutant of this folder, in the order of their numbers; throws on a patch that does not tell what it is. */
export function allMutants(): readonly Mutant[] {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.patch'))
  return names.toSorted().map((name) => readMutant(join(import.meta.dirname, name)))
}

/** The figure that tells with which seed the simulation found a mutant. */
export function seedOf(name: string): string {
  return `seed ${name}`
}

function readMutant(file: string): Mutant {
  const [what = '', found = ''] = readFileSync(file, 'utf8').split('\n', 2)
  const by = /^Found by: (simulation|test\/\S+\.test\.tsx?)$/.exec(found)?.[1]
  if (what === '' || by === undefined) throw new Error(`${file} does not say what is wrong and what finds it`)
  return { name: basename(file, '.patch'), file, what, by }
}
