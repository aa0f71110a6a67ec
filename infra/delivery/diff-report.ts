/** What a delivery would do to one clinic's stack. */
export type ClinicDiff =
  /** What the CDK says of it, line by line. */
  | { readonly clinic: string; readonly kind: 'changed'; readonly said: string }
  /** The CDK could not tell; why stands in what it said. */
  | { readonly clinic: string; readonly kind: 'failed'; readonly said: string }
  | { readonly clinic: string; readonly kind: 'new' | 'gone' }

/** GitHub takes a summary of 1 MiB at most and shows none of a longer one; a character may be three bytes. */
const mostCharacters = 300_000

const notes = {
  new: 'A new clinic: the whole stack would be made. The first deployment is made by hand.',
  gone: 'Its file is gone. Nothing is taken down by that: the stack stays as it is.',
} as const

/** The report of all clinics, in Markdown. */
export function diffReport(diffs: readonly ClinicDiff[]): string {
  const room = Math.floor(mostCharacters / Math.max(1, diffs.length))
  return diffs.map((diff) => `### ${diff.clinic}\n\n${bodyOf(diff, room)}\n`).join('\n')
}

function bodyOf(diff: ClinicDiff, room: number): string {
  if (!('said' in diff)) return notes[diff.kind]
  const shown = fenced(cut(diff.said.trim(), room))
  return diff.kind === 'failed' ? `**This could not be worked out.**\n\n${shown}` : shown
}

/** As a block of code that nothing in it can end. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room)}\n… and ${text.length - room} characters more`
}
