import type { SheetWords } from '../words.ts'

export const sheet: SheetWords = {
  page: 'Una página para escribir',
  optional: 'Escriba lo que quiera, mucho o poco. Puede parar en cualquier momento. Nadie le pone nota.',
  private: 'Esta página es suya. Guárdela en un lugar seguro, o no ponga nombres.',
  circle: {
    title: 'Las personas a su alrededor, según lo cerca que están',
    middle: 'Yo',
    rings: ['Muy cerca', 'Cerca', 'Más lejos'],
    nobody: 'Todavía no hay nadie en el mapa.',
    ring: (ring, names) => `${ring}: ${names.join(', ')}.`,
  },
}
