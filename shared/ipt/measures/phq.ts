import type { Measure, MeasureWords } from './measure.ts'

const firstEight = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
] as const

const ninth = 'Thoughts that you would be better off dead or of hurting yourself in some way'

const asked = {
  question: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
} as const satisfies Omit<MeasureWords, 'items'>

const bands = [
  { from: 0, band: 'minimal' },
  { from: 5, band: 'mild' },
  { from: 10, band: 'moderate' },
  { from: 15, band: 'moderately-severe' },
  { from: 20, band: 'severe' },
] as const satisfies Measure['bands']

/**
 * Spanish and Arabic are to be taken from the publisher's own sheets: the wordings that circulate differ from each other.
 * @see https://doi.org/10.1046/j.1525-1497.2001.016009606.x
 */
export const phq9: Measure = {
  items: 9,
  bands,
  caseness: 10,
  reliableChange: 6,
  translations: { en: { ...asked, items: [...firstEight, ninth] } },
}

/**
 * PHQ-9 without its ninth item, for where no clinician is there to answer it. Bands and caseness are its own authors'.
 * @see https://doi.org/10.1016/j.jad.2008.06.026
 */
export const phq8: Measure = {
  items: 8,
  bands,
  caseness: 10,
  reliableChange: null,
  translations: { en: { ...asked, items: firstEight } },
}
