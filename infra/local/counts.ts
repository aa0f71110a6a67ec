/** Requests of one operation. `units`: read or write units of the table, recipients of mail, else the requests. */
export interface CountLine {
  readonly service: string
  readonly operation: string
  readonly requests: number
  readonly units: number
}

export interface Counts {
  readonly add: (service: string, operation: string, units: number) => void
  /** One line an operation, in order of service and operation. */
  readonly lines: () => readonly CountLine[]
}

/** Counts what the functions ask of each service. */
export function startCounts(): Counts {
  const lines = new Map<string, CountLine>()
  const add = (service: string, operation: string, units: number) => {
    const key = `${service} ${operation}`
    const before = lines.get(key) ?? { service, operation, requests: 0, units: 0 }
    lines.set(key, { ...before, requests: before.requests + 1, units: before.units + units })
  }
  return { add, lines: () => [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line) }
}
