/** The fields of a small form that was sent; null where it cannot be read as one. */
export type FormFields = ReadonlyMap<string, string>

const types = new Set(['application/x-www-form-urlencoded', 'multipart/form-data'])

/** Whether a content type is one in which browsers and mail programs send forms. */
export function isForm(contentType: string): boolean {
  return types.has(contentType.split(';')[0]?.trim().toLowerCase() ?? '')
}

/**
 * Reads a form, by the platform's own parser. A field that comes twice makes the whole unreadable, and so does a file, but
 * for the one `file` field that the page asks for: its text is read as UTF-8, and its name is dropped.
 * @see https://www.rfc-editor.org/rfc/rfc8058#section-3.1
 */
export async function readForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  file: string | null = null,
): Promise<FormFields | null> {
  try {
    const data = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    const fields = new Map<string, string>()
    for (const [name, value] of data) {
      if (fields.has(name) || (typeof value !== 'string' && name !== file)) return null
      fields.set(name, typeof value === 'string' ? value : await value.text())
    }
    return fields
  } catch {
    return null
  }
}
