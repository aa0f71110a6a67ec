import type { JSX } from 'preact'

import { type PlacedLabel, type Ring, layOutCircle, middleRadius } from '../ipt/worksheets/lay-out-circle.ts'
import { type Person, closenesses } from '../ipt/worksheets/people-on-map.ts'
import type { SheetWords } from '../ipt/worksheets/words.ts'

export interface ClosenessCircleProps {
  readonly people: readonly Person[]
  readonly words: SheetWords['circle']
  /** Begins the ids in the drawing; different for each drawing of a page. */
  readonly id?: string
}

/** The relationships map as a drawing: three rings around the client. Its description tells everybody by full name. */
export function ClosenessCircle({ people, words, id = 'circle' }: ClosenessCircleProps): JSX.Element {
  const { reach, rings } = layOutCircle(people, words.rings)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="circle"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={[-reach, -reach, reach * 2, reach * 2].map(Math.round).join(' ')}
      font-size="14"
      text-anchor="middle"
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-desc`}>{describeCircle(people, words)}</desc>
      {rings.toReversed().map(({ radius }) => (
        <circle r={radius} fill="none" stroke="#8a969e" stroke-width="1.5" />
      ))}
      <circle r={middleRadius} fill="#1f6f78" />
      <text y="5" fill="#fff" font-weight="bold">
        {words.middle}
      </text>
      {rings.map((ring) => (
        <RingNames ring={ring} />
      ))}
    </svg>
  )
}

function RingNames({ ring }: { readonly ring: Ring }): JSX.Element {
  return (
    <>
      <Box box={ring.label} />
      <text class="ring" x={ring.label.x} y={ring.label.y + 4} fill="var(--pale,#4a545c)" font-size="12">
        {ring.label.label}
      </text>
      {ring.people.map((person) => (
        <>
          <Box box={person} outline />
          <text class="name" x={person.x} y={person.y + 5} fill="#20262b" unicode-bidi="plaintext">
            {person.label}
          </text>
        </>
      ))}
    </>
  )
}

function Box({ box, outline = false }: { readonly box: PlacedLabel; readonly outline?: boolean }): JSX.Element {
  const { x, y, width, height } = box
  return (
    <rect
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
      rx={outline ? 14 : 0}
      fill={outline ? '#fff' : 'var(--sheet,#fff)'}
      stroke={outline ? '#1f6f78' : 'none'}
    />
  )
}

/** Who stands on which ring, in words. */
export function describeCircle(people: readonly Person[], words: SheetWords['circle']): string {
  const told = closenesses.flatMap((closeness, at) => {
    const names = people.filter((person) => person.closeness === closeness).map(({ name }) => name)
    return names.length === 0 ? [] : [words.ring(words.rings[at] ?? '', names)]
  })
  return told.length === 0 ? words.nobody : told.join(' ')
}
