import type { Measure } from './measure.ts'

/**
 * Spanish and Arabic are to be taken from the publisher's own sheets: the wordings that circulate differ from each other.
 * @see https://doi.org/10.1001/archinte.166.10.1092
 */
export const gad7: Measure = {
  items: 7,
  bands: [
    { from: 0, band: 'minimal' },
    { from: 5, band: 'mild' },
    { from: 10, band: 'moderate' },
    { from: 15, band: 'severe' },
  ],
  caseness: 8,
  reliableChange: 4,
  translations: {
    en: {
      question: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
      items: [
        'Feeling nervous, anxious or on edge',
        'Not being able to stop or control worrying',
        'Worrying too much about different things',
        'Trouble relaxing',
        'Being so restless that it is hard to sit still',
        'Becoming easily annoyed or irritable',
        'Feeling afraid as if something awful might happen',
      ],
      options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
    },
  },
}
