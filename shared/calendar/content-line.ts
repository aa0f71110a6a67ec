const encoder = new TextEncoder()

/**
 * One property of an iCalendar file, folded so that no line is longer than 75 octets, without its last line break.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const more = encoder.encode(character).length
    if (octets + more > 75) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += more
  }
  return [...lines, line].join('\r\n')
}

/**
 * Any text as a TEXT value: what would end the line or the value is escaped, other control characters are dropped.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11
 */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/** A mailbox as a calendar user's address: whatever could end the URI or the line is percent-encoded. */
export function mailtoValue(mailbox: string): string {
  const at = mailbox.lastIndexOf('@')
  const part = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%2B', '+')
  return `mailto:${part(mailbox.slice(0, at))}@${part(mailbox.slice(at + 1))}`
}
