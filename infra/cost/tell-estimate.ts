import type { Estimate } from './estimate.ts'
import type { Line } from './line.ts'

/** The estimate as a table, one line for each item, with its quantity in the units of the price. */
export function tellEstimate(estimate: Estimate): string {
  const { clinic, profile, region, clients, isFreeTier, prices, idle, work, mail, usd, course } = estimate
  const free = isFreeTier ? 'what AWS gives free each month taken off' : 'nothing that is free taken off'
  return [
    `${clinic}, profile ${profile}, ${region}, ${clients} clients: a month by the prices of ${prices}, ${free}`,
    ...part('when nothing happens', idle),
    ...part('with its clients', work),
    ...part('mails', mail),
    `$${usd.toFixed(2)} a month`,
    '',
    ...part(`one course of ${course.messages} mails, without the mails and without pages, by the list`, course, 6),
    '* a price that could not be read on its page; the pages stand in infra/cost/prices.json',
  ].join('\n')
}

function part(title: string, { lines, usd }: Estimate['idle'], digits = 4): readonly string[] {
  const rows = lines.filter(({ quantity }) => quantity > 0).map((line) => rowOf(line, digits))
  return ['', `${title}: $${usd.toFixed(digits)}`, ...rows]
}

function rowOf({ item, quantity, unit, usd, confirmed }: Line, digits: number): string {
  return `  ${`$${usd.toFixed(digits)}`.padStart(10)}${confirmed ? ' ' : '*'} ${item}: ${amount(quantity)} ${unit}`
}

function amount(quantity: number): string {
  return quantity >= 1 ? String(Math.round(quantity * 100) / 100) : quantity.toPrecision(3)
}
