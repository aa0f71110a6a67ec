import * as z from 'zod'

import list from './prices.json' with { type: 'json' }

const Price = z.strictObject({
  /** What one is paid for. */
  unit: z.string(),
  /** Where AWS tells it. */
  page: z.url(),
  /** Whether it was read in a copy of that page; the others are AWS's to the best of our knowledge. */
  confirmed: z.boolean(),
  /** How many a month are free, for as long as the account lives. */
  free: z.number().default(0),
  /** Dollars by region; `*`: in every region. */
  usd: z.record(z.string(), z.number().positive()),
})
export type Price = z.infer<typeof Price>
export type PriceName = keyof typeof list.prices

const prices: Readonly<Record<string, Price>> = z.record(z.string(), Price).parse(list.prices)

/** The day of the price list. */
export const pricesOn = z.iso.date().parse(list.on)

export function priceNamed(name: PriceName): Price {
  const price = prices[name]
  if (price === undefined) throw new Error(`the price list has no ${name}`)
  return price
}

/** Dollars for one in a region; one that the list does not hold is reckoned as the dearest that it does. */
export function usdIn(region: string, name: PriceName): number {
  const { usd } = priceNamed(name)
  return usd[region] ?? usd['*'] ?? Math.max(...Object.values(usd))
}
