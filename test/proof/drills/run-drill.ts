/** What a drill counted; the proof's page shows it. */
export type Figures = Readonly<Record<string, number>>

/**
 * Runs a drill where its file is the program that was started: its figures go to stdout as one JSON document, what it
 * missed to stderr, with exit code 1. Imported, nothing runs.
 */
export async function runDrill({ filename }: { readonly filename: string }, drill: () => Promise<Figures>) {
  if (process.argv[1] !== filename) return
  try {
    process.stdout.write(`${JSON.stringify(await drill())}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

/** Throws where something that must hold does not, with what was found instead. */
export function hold(what: string, isSo: boolean, found: unknown = ''): asserts isSo {
  if (!isSo) throw new Error(`it does not hold that ${what}: ${JSON.stringify(found)}`)
}
