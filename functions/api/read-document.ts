import { readFileSync } from 'node:fs'

let known: string | null = null

/** The OpenAPI document that lies beside the running bundle; it is read when somebody first asks for it. */
export function readDocument(): string {
  known ??= readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')
  return known
}
