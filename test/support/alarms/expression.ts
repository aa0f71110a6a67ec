/** A value in one period; null: there is none. */
type Value = number | null
/** What the names of an expression stand for in one period. */
export type Values = Readonly<Record<string, Value>>

/**
 * Works out an expression of CloudWatch's metric math for one period: numbers, names, `+ - * /`, comparisons (1 or 0), `AND`,
 * `OR`, `IF(condition, then, else)` and `FILL(name, number)`. What has no value makes what rests on it have none.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function workOut(expression: string, values: Values): Value {
  const tokens = expression.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|>=|<=|==|[-+*/<>(),]/g) ?? []
  let at = 0
  const take = (wanted?: string): string => {
    const token = tokens[at]
    if (token === undefined || (wanted !== undefined && token !== wanted)) {
      throw new Error(`"${wanted ?? 'a value'}" is missing in ${expression}, before ${tokens.slice(at).join(' ')}`)
    }
    at += 1
    return token
  }
  const chain =
    (next: () => Value, operators: Readonly<Record<string, (a: number, b: number) => number>>) => (): Value => {
      let left = next()
      for (let work = operators[tokens[at] ?? '']; work !== undefined; work = operators[tokens[at] ?? '']) {
        take()
        const right = next()
        left = left === null || right === null ? null : work(left, right)
      }
      return left
    }
  const called = (name: string): Value => {
    take('(')
    const given = [either()]
    while (tokens[at] === ',') {
      take(',')
      given.push(either())
    }
    take(')')
    const [first = null, second = null, third = null] = given
    if (name === 'FILL') return first ?? second
    if (name === 'IF') return first === null ? null : first !== 0 ? second : third
    throw new Error(`${name} is not known here`)
  }
  const single = (): Value => {
    if (tokens[at] === '(') {
      take('(')
      const value = either()
      take(')')
      return value
    }
    const token = take()
    if (/^\d/.test(token)) return Number(token)
    return tokens[at] === '(' ? called(token) : (values[token] ?? null)
  }
  const times = chain(single, { '*': (a, b) => a * b, '/': (a, b) => a / b })
  const plus = chain(times, { '+': (a, b) => a + b, '-': (a, b) => a - b })
  const compared = chain(plus, {
    '>': (a, b) => Number(a > b),
    '<': (a, b) => Number(a < b),
    '>=': (a, b) => Number(a >= b),
    '<=': (a, b) => Number(a <= b),
    '==': (a, b) => Number(a === b),
  })
  const both = chain(compared, { AND: (a, b) => Number(a !== 0 && b !== 0) })
  const either: () => Value = chain(both, { OR: (a, b) => Number(a !== 0 || b !== 0) })
  const value = either()
  if (at < tokens.length) throw new Error(`"${tokens[at]}" was not expected in ${expression}`)
  return value
}
