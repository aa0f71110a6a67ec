import type { Control, Fields, PageForm } from './page-form.ts'

/**
 * What a scenario's answers are in a form's fields: the list of a measure as `q.0`, `q.1` and on, a worksheet's places by
 * their path, `people.0.name`. What no person could type there, such as a word where a number is asked, is sent by a name
 * that no form has: it is to be refused, not lost.
 */
export function answersAsFields(answers: unknown, { controls }: Pick<PageForm, 'controls'>): Fields {
  const places = placesIn(answers, Array.isArray(answers) ? ['q'] : [])
  return Object.fromEntries(
    places.map(([name, value]) => {
      const control = controlAt(controls, name)
      return control === undefined || fits(value, control)
        ? [name, String(value)]
        : [`${name}.${typeof value}`, String(value)]
    }),
  )
}

type Place = readonly [name: string, value: unknown]

function placesIn(value: unknown, path: readonly string[]): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([step, inner]) => placesIn(inner, [...path, step]))
}

/** A page shows some rows of a table at once; further ones are as its first. */
function controlAt(controls: PageForm['controls'], name: string): Control | undefined {
  return controls.get(name) ?? controls.get(name.replaceAll(/\.\d+(?=\.|$)/g, '.0'))
}

function fits(value: unknown, { kind, values }: Control): boolean {
  const isNumber = kind === 'number' || (kind === 'chosen' && values.every((one) => /^\d*$/.test(one)))
  return typeof value === (isNumber ? 'number' : 'string')
}
