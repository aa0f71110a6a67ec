import { MessageMark } from './message-mark.tsx'
import type { CourseStory, Trouble } from './model.ts'
import { createScale } from './scale.ts'
import { SessionBlock } from './session-block.tsx'
import { TimeAxis, TroubleBands } from './time-axis.tsx'

interface OverviewProps {
  readonly stories: readonly CourseStory[]
  readonly troubles: readonly Trouble[]
  readonly from: string
  readonly to: string
}

const width = 1200
const left = 168
const rowHeight = 42
const head = 26
const onTop = new Set(['welcome', 'completion', 'follow-up', 'countdown', 'missed', 'change', 'cancellation'])

/** All courses on one time axis, a row each. */
export function Overview({ stories, troubles, from, to }: OverviewProps) {
  const scale = createScale(from, to, { left: left + 8, right: width - 14 })
  const bottom = head + stories.length * rowHeight
  const label = `${stories.length} courses side by side from ${from.slice(0, 10)} to ${to.slice(0, 10)}; each is told in full below`
  return (
    <svg class="overview" viewBox={`0 0 ${width} ${bottom + 6}`} role="img" aria-label={label}>
      <TroubleBands troubles={troubles} scale={scale} top={head - 6} bottom={bottom} />
      <TimeAxis from={from} to={to} scale={scale} top={4} bottom={bottom} />
      {stories.map((story, index) => (
        <Row key={story.course} story={story} scale={scale} top={head + index * rowHeight} />
      ))}
    </svg>
  )
}

interface RowProps {
  readonly story: CourseStory
  readonly scale: (instant: string) => number
  readonly top: number
}

function Row({ story, scale, top }: RowProps) {
  return (
    <g>
      <line class="rule" x1={0} x2={width} y1={top} y2={top} />
      <text class="who" x={4} y={top + 18}>
        {story.name.length > 22 ? `${story.name.slice(0, 21)}…` : story.name}
      </text>
      <text class="what" x={4} y={top + 33}>
        {`${story.client} · ${story.of} sessions · ${story.therapist}`}
      </text>
      {story.sessions.map((row) => (
        <SessionBlock key={row.slot} row={row} scale={scale} top={top + 7} size={{ width: 19, height: 17 }} />
      ))}
      {story.messages.map((row) => (
        <MessageMark
          key={`${row.kind}${row.slot}${row.revision}${row.left}${row.at}`}
          row={row}
          at={{ x: scale(row.at), y: top + (onTop.has(row.kind) ? 36.5 : 30) }}
          radius={2.6}
        />
      ))}
    </g>
  )
}
