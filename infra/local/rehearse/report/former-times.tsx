import type { CourseStory } from './model.ts'
import type { Scale } from './scale.ts'
import { formatMoment } from './wording.ts'

interface FormerProps {
  readonly story: CourseStory
  readonly scale: Scale
  readonly top: number
  readonly size: { readonly width: number; readonly height: number }
}

/** Where moved slots were to be before: an outline, with a line to where they are now. */
export function FormerTimes({ story, scale, top, size }: FormerProps) {
  return (
    <g class="former">
      {story.formerTimes.map(({ slot, was, is }) => {
        const [from, to] = [scale(was), scale(is)]
        const y = top + size.height + 5
        return (
          <g key={`${slot}${was}`}>
            <title>{`slot ${slot} was to be on ${formatMoment(was)} UTC and is on ${formatMoment(is)} UTC`}</title>
            <rect x={from - size.width / 2} y={top} width={size.width} height={size.height} rx={3} />
            <path d={`M${from} ${top + size.height} V${y} H${to} V${top + size.height}`} />
          </g>
        )
      })}
    </g>
  )
}
