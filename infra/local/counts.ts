/** Requests of one operation. `units`: read or write units of the table, recipients of mail, bytes of a function's log, else the requests. */
export interface CountLine {
  readonly service: string
  readonly operation: string
  readonly requests: number
  readonly units: number
}

/** The same, of one function; `by` is null for what no function asks for itself, such as looking into the queue. */
export interface AskedLine extends CountLine {
  readonly by: string | null
}

export interface Counts {
  readonly add: (asked: Omit<AskedLine, 'requests'>) => void
  /** One line an operation, in order of service and operation. */
  readonly lines: () => readonly CountLine[]
  /** One line an operation and function, in order of service, operation and function. */
  readonly linesByFunction: () => readonly AskedLine[]
}

/** Counts what the functions ask of each service. */
export function startCounts(): Counts {
  const asked = new Map<string, AskedLine>()
  const linesByFunction = () => inOrder(asked)
  return {
    add: ({ service, operation, by, units }) => {
      const key = `${service} ${operation} ${by ?? ''}`
      const before = asked.get(key) ?? { service, operation, by, requests: 0, units: 0 }
      asked.set(key, { ...before, requests: before.requests + 1, units: before.units + units })
    },
    lines: () => {
      const lines = new Map<string, CountLine>()
      for (const { service, operation, requests, units } of linesByFunction()) {
        const key = `${service} ${operation}`
        const before = lines.get(key) ?? { service, operation, requests: 0, units: 0 }
        lines.set(key, { ...before, requests: before.requests + requests, units: before.units + units })
      }
      return inOrder(lines)
    },
    linesByFunction,
  }
}

function inOrder<Line>(lines: ReadonlyMap<string, Line>): readonly Line[] {
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}
