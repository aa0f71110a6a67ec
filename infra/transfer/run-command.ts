/** What a command came to: its exit code, and one line that says so. */
export type Ending = readonly [code: 0 | 1 | 2, line: string]

/** Runs a command to its end, and says on stderr in one line how it ended: also of a file or stack that is not there. */
export async function runCommand(command: () => Promise<Ending>): Promise<void> {
  const [code, line] = await command().catch((error: unknown): Ending => [1, reasonOf(error)])
  process.stderr.write(`${line}\n`)
  process.exitCode = code
}

/** The platform tells only that a request failed; why is its cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
