import { type PriceName, priceNamed, usdIn } from './prices.ts'

/** How dear something is: so much of what a price is for. */
export interface Taken {
  readonly item: string
  readonly price: PriceName
  /** In units of the price. */
  readonly quantity: number
}

export interface Line extends Taken {
  readonly usd: number
  readonly unit: string
  readonly page: string
  readonly confirmed: boolean
}

export interface Where {
  readonly region: string
  /** Whether what is free each month for as long as the account lives is taken off. */
  readonly isFreeTier: boolean
}

/** The lines with their dollars; what is free of a price is taken off its lines in order. */
export function priced(taken: readonly Taken[], { region, isFreeTier }: Where): readonly Line[] {
  const left = new Map<PriceName, number>()
  return taken.map((one) => {
    const { unit, page, confirmed, free } = priceNamed(one.price)
    const available = isFreeTier ? (left.get(one.price) ?? free) : 0
    const paid = Math.max(0, one.quantity - available)
    left.set(one.price, Math.max(0, available - one.quantity))
    return { ...one, usd: paid * usdIn(region, one.price), unit, page, confirmed }
  })
}

/** Dollars of all of them. */
export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0)
}
