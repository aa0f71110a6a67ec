import { parseArgs } from 'node:util'

/** What was asked of a command: which stack, with whose token, and which file; null where something is missing. */
export function readOptions(args: readonly string[], file: 'out' | 'file') {
  const token = process.env['INTERLUDE_TOKEN'] ?? ''
  try {
    const options = { url: { type: 'string' }, [file]: { type: 'string' }, restore: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const path = values[file]
    if (values.url === undefined || typeof path !== 'string' || token === '') return null
    return { url: values.url, path, token, isRestore: values.restore ?? false }
  } catch {
    return null
  }
}
