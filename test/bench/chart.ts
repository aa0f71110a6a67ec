import type { Chart } from './report.ts'

const [width, height] = [720, 300]
const area = { left: 64, right: 16, top: 48, bottom: 56 } as const
const inner = { width: width - area.left - area.right, height: height - area.top - area.bottom }
/** Told apart also by those who see no red or no green, and in both of a browser's colour schemes. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7'] as const
const ink = '#767676'

/** The chart as an SVG image of its own. The same figures give the same bytes. */
export function svgOf(chart: Chart): string {
  const top = roundUp(Math.max(...chart.series.flatMap(({ values }) => values), chart.goal ?? 0))
  const y = (value: number): number => area.top + inner.height * (1 - value / top)
  const marks = chart.kind === 'bars' ? barsOf(chart, y) : linesOf(chart, y)
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="${ink}" role="img">`,
    `<title>${escaped(chart.title)}</title>`,
    text(chart.title, { x: area.left, y: 18 }),
    ...gridOf(top, y),
    ...marks,
    ...chart.labels.map((label, at) => text(label, { x: centreOf(chart, at), y: height - 38, anchor: 'middle' })),
    ...legendOf(chart),
    ...(chart.goal === null ? [] : goalOf(chart.goal, y)),
    '</svg>',
  ].join('\n')}\n`
}

type Scale = (value: number) => number

function gridOf(top: number, y: Scale): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line({ x: area.left, y: y(top * share) }, { x: width - area.right, y: y(top * share) }, `stroke-opacity="0.25"`),
    text(amount(top * share), { x: area.left - 6, y: y(top * share) + 4, anchor: 'end' }),
  ])
}

function barsOf(chart: Chart, y: Scale): readonly string[] {
  const bar = (0.8 * groupOf(chart)) / chart.series.length
  return chart.series.flatMap(({ values }, row) =>
    values.map((value, at) => {
      const x = centreOf(chart, at) - 0.4 * groupOf(chart) + row * bar
      const box = `x="${short(x)}" y="${short(y(value))}" width="${short(bar * 0.92)}" height="${short(y(0) - y(value))}"`
      return `<rect ${box} fill="${colours[row % colours.length]}"><title>${amount(value)}</title></rect>`
    }),
  )
}

function linesOf(chart: Chart, y: Scale): readonly string[] {
  return chart.series.map(({ values }, row) => {
    const points = values.map((value, at) => `${short(centreOf(chart, at))},${short(y(value))}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${colours[row % colours.length]}" stroke-width="2"/>`
  })
}

function legendOf({ series }: Chart): readonly string[] {
  return series.flatMap(({ name }, row) => {
    const x = area.left + row * (inner.width / series.length)
    return [
      `<rect x="${short(x)}" y="${height - 20}" width="10" height="10" fill="${colours[row % colours.length]}"/>`,
      text(name, { x: x + 16, y: height - 11 }),
    ]
  })
}

function goalOf(goal: number, y: Scale): readonly string[] {
  const end = width - area.right
  return [
    line({ x: area.left, y: y(goal) }, { x: end, y: y(goal) }, 'stroke-dasharray="6 4"'),
    text(`goal ${amount(goal)}`, { x: end, y: y(goal) - 5, anchor: 'end' }),
  ]
}

interface Point {
  readonly x: number
  readonly y: number
}

function line(from: Point, to: Point, more: string): string {
  const ends = `x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}"`
  return `<line ${ends} stroke="${ink}" ${more}/>`
}

function text(words: string, { x, y, anchor = 'start' }: Point & { readonly anchor?: string }): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escaped(words)}</text>`
}

function groupOf({ labels }: Chart): number {
  return inner.width / labels.length
}

function centreOf(chart: Chart, at: number): number {
  return area.left + groupOf(chart) * (at + 0.5)
}

/** The next of 1, 2, 3, 4, 5, 6, 8, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value > 0 ? value : 1))
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * power >= value * 0.999_999) ?? 10) * power
}

function amount(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
