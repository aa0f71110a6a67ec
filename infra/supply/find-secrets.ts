import { lintSource } from '@secretlint/core'
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend'

const preset = '@secretlint/secretlint-rule-preset-recommend'
// The preset passes over ids of AWS, which are no secrets. That of an access key has no business here all the same; that of an
// account stands in each clinic's file.
const aws = {
  id: '@secretlint/secretlint-rule-aws',
  options: { enableIDScanRule: true },
  allowMessageIds: ['AWSAccountID'],
}
const config = { rules: [{ id: preset, rule: recommended, rules: [aws] }] }

/** A place that looks like a key, a token or a password. */
export interface FoundSecret {
  readonly path: string
  readonly line: number
  /** What it looks like; the secret itself is blotted out. */
  readonly what: string
}

/** What in a file of text looks like a secret. */
export async function findSecrets(path: string, content: string): Promise<readonly FoundSecret[]> {
  const source = { filePath: path, content, contentType: 'text' } as const
  const { messages } = await lintSource({ source, options: { config, maskSecrets: true } })
  return messages.map(({ loc, message }) => ({ path, line: loc.start.line, what: message }))
}
