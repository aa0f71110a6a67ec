import { ActionMark } from './action-mark.tsx'
import { FormerTimes } from './former-times.tsx'
import { formatMoment } from './wording.ts'
import { MessageMark } from './message-mark.tsx'
import type { CourseStory, ShownMail, Trouble } from './model.ts'
import { createScale } from './scale.ts'
import { SessionBlock } from './session-block.tsx'
import { TimeAxis, TroubleBands } from './time-axis.tsx'

interface TimelineProps {
  readonly story: CourseStory
  readonly mails: ReadonlyMap<string, ShownMail>
  readonly troubles: readonly Trouble[]
}

const width = 1200
const left = 96
const lanes = [
  { name: 'Prompts', kinds: ['prompt'] },
  { name: 'Reminders', kinds: ['reminder'] },
  { name: 'Course', kinds: ['welcome', 'countdown', 'completion', 'follow-up'] },
  { name: 'Notices', kinds: ['missed', 'change', 'cancellation'] },
] as const
const firstLane = 76
const laneHeight = 20

/** One course as a picture: its slots, and under them its messages in lanes. */
export function CourseTimeline({ story, mails, troubles }: TimelineProps) {
  const moments = [
    ...story.messages.map(({ at }) => at),
    ...story.sessions.map(({ startsAt }) => startsAt),
    ...story.formerTimes.map(({ was }) => was),
    ...story.actions.map(({ line }) => line.at),
  ].toSorted()
  const [from = '', to = ''] = [moments[0], moments.at(-1)]
  const scale = createScale(from, to, { left: left + 22, right: width - 22 })
  const rows = lanes.length + Number(story.actions.length > 0) + Number(story.alerts.length > 0)
  const bottom = firstLane + laneHeight * rows - 6
  const met = troubles.filter((trouble) => trouble.to >= from && trouble.from <= to)
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${width} ${bottom + 4}`}
      role="img"
      aria-label={`Timeline of course ${story.course}; the table below tells the same`}
    >
      <TroubleBands troubles={met} scale={scale} top={22} bottom={bottom} />
      <TimeAxis from={from} to={to} scale={scale} top={4} bottom={bottom} />
      <text class="lane" x={4} y={48}>
        Sessions
      </text>
      <FormerTimes story={story} scale={scale} top={29} size={{ width: 30, height: 28 }} />
      {story.sessions.map((row) => (
        <SessionBlock key={row.slot} row={row} scale={scale} top={29} size={{ width: 30, height: 28 }} />
      ))}
      {lanes.map((lane, index) => (
        <Lane
          key={lane.name}
          lane={lane}
          y={firstLane + index * laneHeight}
          story={story}
          mails={mails}
          scale={scale}
        />
      ))}
      <Actions story={story} y={firstLane + lanes.length * laneHeight} scale={scale} />
      <Alerts story={story} y={firstLane + (rows - 1) * laneHeight} scale={scale} />
    </svg>
  )
}

interface LaneProps {
  readonly lane: { readonly name: string; readonly kinds: readonly string[] }
  readonly y: number
  readonly story: CourseStory
  readonly mails: ReadonlyMap<string, ShownMail>
  readonly scale: (instant: string) => number
}

function Lane({ lane, y, story, mails, scale }: LaneProps) {
  return (
    <g>
      <line class="rule" x1={left} x2={width - 4} y1={y} y2={y} />
      <text class="lane" x={4} y={y} dy="0.35em">
        {lane.name}
      </text>
      {story.messages
        .filter(({ kind }) => lane.kinds.includes(kind))
        .map((row) => (
          <MessageMark
            key={`${row.kind}${row.slot}${row.revision}${row.left}${row.at}`}
            row={row}
            at={{ x: scale(row.at), y }}
            radius={5}
            mail={row.messageId === null ? undefined : mails.get(row.messageId)}
          />
        ))}
    </g>
  )
}

function Actions({ story, y, scale }: Pick<LaneProps, 'story' | 'y' | 'scale'>) {
  if (story.actions.length === 0) return null
  return (
    <g>
      <line class="rule" x1={left} x2={width - 4} y1={y} y2={y} />
      <text class="lane" x={4} y={y} dy="0.35em">
        Actions
      </text>
      {story.actions.map((action, index) => (
        <ActionMark key={index} action={action} at={{ x: scale(action.line.at), y }} />
      ))}
    </g>
  )
}

function Alerts({ story, y, scale }: Pick<LaneProps, 'story' | 'y' | 'scale'>) {
  if (story.alerts.length === 0) return null
  return (
    <g>
      <text class="lane" x={4} y={y} dy="0.35em">
        Alerts
      </text>
      {story.alerts.map((row) => (
        <path
          key={`${row.at}${row.code}`}
          class={`alert ${row.severity}`}
          d={`M${scale(row.at)} ${y - 6} l6.5 11 h-13 z`}
        >
          <title>{`${row.code} (${row.severity})\n${formatMoment(row.at)} UTC${row.slot === null ? '' : `, slot ${row.slot}`}`}</title>
        </path>
      ))}
    </g>
  )
}
