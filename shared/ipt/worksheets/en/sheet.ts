import type { SheetWords } from '../words.ts'

export const sheet: SheetWords = {
  page: 'A page to write on',
  optional: 'Fill in as much or as little as you like. You can stop at any time, and no one marks it.',
  private: 'This page is yours. Keep it somewhere safe, or leave names out.',
  circle: {
    title: 'The people around you, by how close they are',
    middle: 'Me',
    rings: ['Very close', 'Close', 'Further away'],
    nobody: 'No one is on the map yet.',
    ring: (ring, names) => `${ring}: ${names.join(', ')}.`,
  },
}
