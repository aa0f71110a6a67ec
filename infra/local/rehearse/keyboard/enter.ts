import type { Browser, Visited } from './browser.ts'
import { formWith } from './page-form.ts'

/** What it takes to open a client's pages. */
export interface Door {
  readonly browser: Browser
  /** Lets staff give the client a PIN. */
  readonly givePin: (pin: string) => Promise<void>
}

/** The PIN that every client of a rehearsal is given who is asked for one. */
const pin = '2468'

/** Opens a page, and gives the PIN where one is asked for: a new one from the clinic, as who forgot theirs would get. */
export async function enter({ browser, givePin }: Door, path: string): Promise<Visited> {
  const opened = await browser.open(path)
  if (opened.ok || opened.code !== 'not-allowed') return opened
  const seen = await browser.look(path)
  if (seen === null) return opened
  // Who shares an address and has no PIN yet sees no place for it before the clinic has given one.
  await givePin(pin)
  const asked = await browser.look(path)
  const form = asked === null ? undefined : formWith(asked, ['pin'])
  if (form === undefined) return opened
  const given = await browser.send(path, form, { ...form.hidden, pin })
  return given.ok ? browser.open(path) : given
}
