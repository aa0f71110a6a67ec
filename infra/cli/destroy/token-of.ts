type Environment = Readonly<Record<string, string | undefined>>

/** The token of an admin of this clinic. Each clinic has its own user pool, so each has its own variable before all others. */
export function tokenOf(clinic: string, env: Environment): string | null {
  return env[variableOf(clinic)] || env['INTERLUDE_TOKEN'] || null
}

export function variableOf(clinic: string): string {
  return `INTERLUDE_TOKEN_${clinic.replaceAll('-', '_').toUpperCase()}`
}
