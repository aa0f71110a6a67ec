import type { WritePhrases } from './write-phrases.ts'

/** English, in plain words. */
export const writePhrasesEn: WritePhrases = {
  title: 'Pages to write on',
  fitting: 'For this appointment',
  others: 'Other pages',
  begun: 'begun, not saved yet',
  saved: (when) => `Saved: ${when}.`,
  draft: (when) => `Kept as it stood: ${when}. Press “Save” when you are done.`,
  closed: 'Nothing can be written here any more.',
  back: 'All pages to write on',
  questions: (items) => `${items} questions about the last two weeks`,
  answered: (when) => `You answered this: ${when}. You can answer it again.`,
  notRead:
    'What you write here is not read at once. If you need help now, do not wait for an answer: look at the box that says whom to call.',
  notReadShort: 'Not read at once.',
  line: (number) => `Line ${number}`,
  lines: (from, to) => `Save and go to lines ${from} to ${to}`,
  further: 'More, if you like',
  moreLines: 'Save and show more lines',
  noAnswer: 'No answer',
  save: 'Save',
  changed:
    'This page was changed elsewhere since you opened it, or you opened it long ago. What you typed stands below and is not saved yet. “Save” puts it in place of what is there now.',
  present: 'Look at what is there now',
  faults: {
    title: 'Not saved yet. Please look at these places:',
    missing: 'Please fill this in, or empty the whole line.',
    unfit: 'This cannot be kept as it is. Please make it shorter and leave out unusual signs.',
    unanswered: 'Please choose an answer.',
  },
  script: {
    saved: 'Saved at {}',
    offline: 'Not saved yet: no connection. We keep trying.',
    unfit: 'Not saved: something on this page cannot be kept as it is. Press “Save” to see what.',
  },
}
