import type { Facts } from './facts.ts'
import type { ExpectedSession } from './expected-sessions.ts'
import { type AlertLine, refusals, type SessionLine } from './schemas.ts'
import { minute } from './days.ts'

/** Differences between sessions.jsonl and what had to stand there, in order of client and slot. */
export function checkSessions(expected: readonly ExpectedSession[], lines: readonly SessionLine[]): readonly string[] {
  const nameOf = ({ client, slot }: Pick<ExpectedSession, 'client' | 'slot'>) => `${client} slot ${slot}`
  const byName = Map.groupBy(lines, nameOf)
  const found = expected.flatMap((one) => {
    const [line, ...more] = byName.get(nameOf(one)) ?? []
    if (line === undefined) return [`${nameOf(one)}: is not in sessions.jsonl`]
    const twice = more.length > 0 ? [`${nameOf(one)}: is in sessions.jsonl ${more.length + 1} times`] : []
    return [...differences(one, line).map((wrong) => `${nameOf(one)}: ${wrong}`), ...twice]
  })
  const known = new Set(expected.map(nameOf))
  const strays = lines.filter((line) => !known.has(nameOf(line))).map((line) => `${nameOf(line)}: was never booked`)
  return [...found, ...strays, ...checkOrder(expected, lines)]
}

function differences({ fields, among }: ExpectedSession, line: SessionLine): readonly string[] {
  const is = new Map<string, unknown>(Object.entries(line))
  const allowed = new Map<string, readonly unknown[]>(Object.entries(among))
  const wrong = Object.entries(fields).filter(
    ([field, value]) => !(allowed.get(field) ?? [value]).includes(is.get(field)),
  )
  return [
    ...wrong.map(([field, value]) => `${field} is ${String(is.get(field))}; expected ${String(value)}`),
    ...(among.revision.includes(line.revision)
      ? []
      : [`revision is ${line.revision}; expected ${among.revision.join(' or ')}`]),
  ]
}

/** "In order of client": of their ids, or of their rows. */
function checkOrder(expected: readonly ExpectedSession[], lines: readonly SessionLine[]): readonly string[] {
  const order = [...new Set(lines.map(({ client }) => client))]
  const rows = [...new Set(expected.map(({ client }) => client))].filter((client) => order.includes(client))
  const inOrder = [order.toSorted(), rows].some((one) => one.join() === order.join())
  const slots = lines.every((line, index) => {
    const before = lines[index - 1]
    return before === undefined || before.client !== line.client || before.slot < line.slot
  })
  const together = lines.every(
    (line, index) =>
      lines[index - 1]?.client === line.client || lines.findIndex(({ client }) => client === line.client) === index,
  )
  return inOrder && slots && together ? [] : ['sessions.jsonl: is not in order of client and slot']
}

/** Each refused action has its alert; no other action is refused; what must call staff has called them. */
export function checkAlerts(
  { alerts, courses }: Pick<Facts, 'alerts' | 'courses'>,
  lines: readonly AlertLine[],
): readonly string[] {
  const codes: readonly string[] = refusals
  const left = lines.filter(({ code }) => codes.includes(code))
  const found: string[] = []
  for (const one of alerts.toSorted((a, b) => Number(b.required) - Number(a.required))) {
    if (one.codes === 'any' && one.required) {
      if (!lines.some((line) => line.client === one.client && Date.parse(line.at) >= one.at))
        found.push(`${one.client}: no alert that completion waits for a mark`)
      continue
    }
    const fits = (line: AlertLine) => {
      const late = Date.parse(line.at) - one.at
      const right = one.codes === 'any' || one.codes.includes(line.code)
      return (
        line.client === one.client &&
        right &&
        0 <= late &&
        late <= minute &&
        (line.slot === null || line.slot === one.slot || one.many)
      )
    }
    const at = left.findIndex(fits)
    if (at >= 0) {
      left.splice(at, 1)
      for (let also = left.findIndex(fits); one.many && also >= 0; also = left.findIndex(fits)) left.splice(also, 1)
    } else if (one.required)
      found.push(
        `${one.client} slot ${one.slot}: no alert ${String(one.codes)} of the action refused at ${new Date(one.at).toISOString()}`,
      )
  }
  for (const course of courses.values()) {
    for (const [what, at] of [
      ['unsubscribed', course.unsubscribedAt],
      ['bounced', course.bouncedAt],
    ] as const) {
      const told = lines.some((line) => line.client === course.client && Date.parse(line.at) >= at)
      if (Number.isFinite(at) && !told) found.push(`${course.client}: no alert that the client ${what}`)
    }
  }
  const enrolled = left.filter(({ client }) => client === null || courses.has(client))
  return [
    ...found,
    ...enrolled.map(
      (line) => `${line.client} slot ${line.slot}: alert ${line.code} at ${line.at}, but nothing was to be refused`,
    ),
  ]
}
