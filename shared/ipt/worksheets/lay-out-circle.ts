import { cutToWidth, labelWidth } from './label-width.ts'
import { type Closeness, type Person, closenesses } from './people-on-map.ts'

/** A box around the point (x, y); the middle of the circle is (0, 0) and y grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedLabel extends Box {
  readonly label: string
}

export interface Ring {
  readonly radius: number
  readonly label: PlacedLabel
  readonly people: readonly PlacedLabel[]
}

export interface CircleLayout {
  /** From the middle to the edge of the drawing. */
  readonly reach: number
  readonly rings: readonly Ring[]
}

export const middleRadius = 28
const boxHeight = 28
const gap = 8
const widestName = 112
/** As many places to begin a ring at are tried before the ring is drawn wider. */
const starts = 24

/**
 * Where everybody stands: on the ring of their closeness, with a box for the name, and no two boxes over each other. A ring
 * is as wide as its people and the rings within it need.
 */
export function layOutCircle(people: readonly Person[], ringLabels: readonly [string, string, string]): CircleLayout {
  const labels = people.map(({ name }) => cutToWidth(name, widestName))
  const widest = Math.max(60, ...labels.map(boxWidth))
  const taken: Box[] = [{ x: 0, y: 0, width: middleRadius * 2, height: middleRadius * 2 }]
  const rings: Ring[] = []
  for (const closeness of closenesses) {
    const own = labels.filter((_label, at) => people[at]?.closeness === closeness)
    const least = (rings.at(-1)?.radius ?? middleRadius) + widest / 2 + gap
    const ring = fitRing(own, { ringLabel: ringLabels[placeOf(closeness)], least, turn: placeOf(closeness) / 3, taken })
    taken.push(ring.label, ...ring.people)
    rings.push(ring)
  }
  return { reach: Math.max(...taken.map(farthest), rings.at(-1)?.radius ?? 0) + gap, rings }
}

interface Room {
  readonly ringLabel: string
  readonly least: number
  /** Where its first person stands, from 0 to 1: not in line with the ring within. */
  readonly turn: number
  readonly taken: readonly Box[]
}

function fitRing(labels: readonly string[], { ringLabel, least, turn, taken }: Room): Ring {
  const width = Math.max(0, ...labels.map(boxWidth))
  for (let radius = Math.ceil(least); radius < 5000; radius += 8) {
    const label = { x: 0, y: -radius, width: labelWidth(ringLabel), height: 20, label: ringLabel }
    const walk = walkAround(radius, width)
    for (let start = 0; start < starts; start += 1) {
      const people = placeAlong(walk, labels, (start / starts + turn) % 1)
      if (isFree([label, ...people], taken)) return { radius, label, people }
    }
  }
  throw new RangeError('there are too many people for a drawing')
}

/** Points of a circle, each with how far the way to it has been from the first. */
type Walk = readonly (Point & { readonly walked: number })[]

/**
 * The way is measured by how far apart two boxes must be: a box is wider than it is high, so that more of them fit where the
 * circle runs upright.
 */
function walkAround(radius: number, width: number): Walk {
  const steps = 720
  let walked = 0
  let before = pointAt(radius, 0)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const point = pointAt(radius, (step / steps) * 2 * Math.PI)
    walked += distance(before, point, width)
    before = point
    return { ...point, walked }
  })
}

/** Boxes evenly spread along the whole way. */
function placeAlong(walk: Walk, labels: readonly string[], start: number): readonly PlacedLabel[] {
  const whole = walk.at(-1)?.walked ?? 0
  return labels.map((label, place) => {
    const { x, y } = walk.find(({ walked }) => walked >= (whole * (place + start)) / labels.length) ?? { x: 0, y: 0 }
    return { x, y, width: boxWidth(label), height: boxHeight, label }
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

function pointAt(radius: number, angle: number): Point {
  return { x: Math.round(radius * Math.sin(angle) * 10) / 10, y: Math.round(-radius * Math.cos(angle) * 10) / 10 }
}

function distance(a: Point, b: Point, width: number): number {
  return Math.max(Math.abs(a.x - b.x) / (width + gap), Math.abs(a.y - b.y) / (boxHeight + gap))
}

function isFree(boxes: readonly Box[], taken: readonly Box[]): boolean {
  return boxes.every((box, at) => [...taken, ...boxes.slice(at + 1)].every((other) => !overlap(box, other)))
}

function overlap(a: Box, b: Box): boolean {
  const apart = gap / 2
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + apart && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + apart
  )
}

function farthest({ x, y, width, height }: Box): number {
  return Math.max(Math.abs(x) + width / 2, Math.abs(y) + height / 2)
}

function boxWidth(label: string): number {
  return labelWidth(label) + 20
}

function placeOf(closeness: Closeness): 0 | 1 | 2 {
  switch (closeness) {
    case 1:
      return 0
    case 2:
      return 1
    case 3:
      return 2
    default:
      return closeness satisfies never
  }
}
