import { parseArgs } from 'node:util'

const catchUps = ['send', 'hold'] as const
const decisions = ['send', 'skip'] as const

/** What an operator asks of the switch. */
export type SendingCall =
  | { readonly do: 'tell' }
  | { readonly do: 'off'; readonly why: string | null }
  /** What was due while it was off goes as far as it is of use, or is held until somebody decides. */
  | { readonly do: 'on'; readonly catchUp: (typeof catchUps)[number]; readonly why: string | null }
  /** Tells what is held; with a decision lets all of it go, or leaves all of it out. */
  | { readonly do: 'held'; readonly decision: (typeof decisions)[number] | null }

export const sendingUsage = [
  'usage: INTERLUDE_TOKEN=… npm run sending -- --url URL',
  '  off [--why TEXT] | on --catch-up send|hold [--why TEXT] | held [--do send|skip]',
].join('\n')

const text = { type: 'string' } as const
const known = { url: text, why: text, 'catch-up': text, do: text }

/** Reads the words after `npm run sending --`; null where they say nothing clear. Switching on has no default. */
export function readSendingCall(words: readonly string[]): { readonly url: string; readonly call: SendingCall } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: known, allowPositionals: true })
    const { url, ...options } = values
    const [verb, ...more] = positionals
    const call = more.length > 0 ? null : callOf(verb, options)
    return url === undefined || call === null ? null : { url, call }
  } catch {
    return null
  }
}

interface Options {
  readonly why?: string | undefined
  readonly 'catch-up'?: string | undefined
  readonly do?: string | undefined
}

function callOf(verb: string | undefined, options: Options): SendingCall | null {
  const { why = null, 'catch-up': asked, do: decided } = options
  const catchUp = catchUps.find((one) => one === asked)
  const decision = decisions.find((one) => one === decided)
  const has = (...names: readonly (keyof Options)[]) =>
    Object.keys(options).every((name) => names.some((n) => n === name))
  if (verb === undefined) return has() ? { do: 'tell' } : null
  if (verb === 'off') return has('why') ? { do: 'off', why } : null
  if (verb === 'on') return has('why', 'catch-up') && catchUp !== undefined ? { do: 'on', catchUp, why } : null
  if (verb !== 'held' || !has('do') || (decided !== undefined && decision === undefined)) return null
  return { do: 'held', decision: decision ?? null }
}
