/** A value's JSON in one form only: the fields of each object in order of their names; bytes as base64. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (part instanceof Uint8Array) return Buffer.from(part).toString('base64')
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}
