import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** One file of a rehearsal: its path within the directory, `/` between folders. */
export interface OutFile {
  readonly name: string
  readonly content: string | Uint8Array
}

const ours = ['messages.jsonl', 'sessions.jsonl', 'costs.json', 'index.html']

/** Why a rehearsal may not be written to `path`; null where it may: nothing is there, or an earlier rehearsal. */
export function refuseDirectory(path: string): string | null {
  if (!existsSync(path)) return refusePlace(dirname(path))
  if (!statSync(path).isDirectory()) return 'is a file; give a directory'
  const entries = readdirSync(path)
  const alone = entries.every((name) => name === 'texts.html')
  if (alone || ours.every((name) => entries.includes(name))) return null
  return 'holds something other than an earlier rehearsal, which would be lost; give an empty or a new directory'
}

/** Why nothing can be made under `path`, or in what is there above it; null where it can. */
function refusePlace(path: string): string | null {
  if (!existsSync(path)) return refusePlace(dirname(path))
  if (!statSync(path).isDirectory()) return 'lies under a file; give a directory'
  try {
    accessSync(path, constants.W_OK)
    return null
  } catch {
    return 'cannot be made there; give a directory that you may write to'
  }
}

/** Puts the files in place of what stands at `path`, all at once: a run that breaks off leaves the old ones whole. */
export function replaceDirectory(path: string, files: readonly OutFile[]): void {
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  for (const { name, content } of files) {
    const file = join(beside, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const old = `${beside}.old`
  if (existsSync(path)) renameSync(path, old)
  renameSync(beside, path)
  rmSync(old, { recursive: true, force: true })
}
