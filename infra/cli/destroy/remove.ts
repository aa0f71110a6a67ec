import type { Aws } from './aws.ts'

export interface PurgeDeps {
  readonly aws: Aws
  readonly pause: (seconds: number) => Promise<void>
  readonly tell: (line: string) => void
}

/** Removes what bears a name; says what is true of it afterwards. What is gone already is no fault. */
export type Remove = (name: string, deps: PurgeDeps) => Promise<string>

/** The names by which services say that something is not there; the second is KMS's. */
const missing: ReadonlySet<string> = new Set(['ResourceNotFoundException', 'NotFoundException'])

/** What removing came to, or that there was nothing to remove. */
export async function unlessGone(remove: () => Promise<string>): Promise<string> {
  try {
    return await remove()
  } catch (error) {
    if (error instanceof Error && missing.has(error.name)) return 'was gone already'
    throw error
  }
}
