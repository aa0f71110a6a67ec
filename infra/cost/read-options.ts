import { parseArgs } from 'node:util'

export interface CostOptions {
  readonly clinic: string
  readonly clients: number
  readonly isJson: boolean
  readonly isFreeTier: boolean
}

/** What was asked of `npm run cost`; null where it cannot be meant. `clinics` are those that there are. */
export function readCostOptions(args: readonly string[], clinics: readonly string[]): CostOptions | null {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { clinic: text, clients: text, json: flag, 'free-tier': flag },
    })
    const { clinic, clients, json: isJson, 'free-tier': isFreeTier } = values
    if (clinic === undefined || !clinics.includes(clinic) || !/^\d{1,6}$/.test(clients ?? '')) return null
    return { clinic, clients: Number(clients), isJson, isFreeTier }
  } catch {
    return null
  }
}
