import type { CourseAction } from './model.ts'
import { formatDay, formatMoment, formatWall } from './wording.ts'

/** Something that people did on a timeline: a full diamond; a hollow, crossed one where it was refused. */
export function ActionMark({ action, at }: { readonly action: CourseAction; readonly at: { x: number; y: number } }) {
  const { x, y } = at
  return (
    <g class={`action ${action.refused === null ? 'done' : 'refused'}`}>
      <title>{tellAction(action)}</title>
      <path d={`M${x} ${y - 7} l7 7 l-7 7 l-7 -7 z`} />
      {action.refused === null ? null : <path class="cross" d={`M${x - 3} ${y - 3} l6 6 m0 -6 l-6 6`} />}
    </g>
  )
}

/** What was done in words, when, and why it was refused if it was. */
export function tellAction({ line, refused }: CourseAction): string {
  const outcome = refused === null ? '' : `\nrefused: ${refused}`
  return `${nameAction(line)}\n${formatMoment(line.at)} UTC${outcome}`
}

function nameAction(line: CourseAction['line']): string {
  switch (line.do) {
    case 'move':
      return `Move slot ${line.slot}${line.scope === 'one' ? '' : ' and all following'} to ${formatWall(line.to)}`
    case 'cancel':
      return `Cancel slot ${line.slot}, by ${line.by}`
    case 'mark':
      return `Mark slot ${line.slot} ${line.as}`
    case 'confirm':
      return `Confirm slot ${line.slot}`
    case 'technique':
      return `Pick ${line.technique} for slot ${line.slot}`
    case 'answer':
      return `Answer ${line.form} for slot ${line.slot}`
    case 'focus':
      return `Set the focus: ${line.area}`
    case 'extend':
      return `Extend to ${line.to} sessions`
    case 'end':
      return line.left === 0 ? 'End at once' : `End with ${line.left} more`
    case 'resume':
      return `Resume from ${formatDay(line.from)}`
    case 'therapist':
      return `Hand over to ${line.to}`
    case 'leave':
      return `Leave of ${line.therapist}, ${formatDay(line.from)} to ${formatDay(line.to)}`
    case 'preferences':
      return 'Change what the client wants by mail'
    case 'bounce':
      return `A mail comes back (${line.type})`
    case 'pause':
      return 'Pause'
    case 'undo':
      return 'Undo'
    case 'unsubscribe':
      return 'Unsubscribe'
    case 'erase':
      return 'Erase the client'
    default:
      return line satisfies never
  }
}
