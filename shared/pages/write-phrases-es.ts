import type { WritePhrases } from './write-phrases.ts'

/** Spanish, in plain words, for a reader addressed as “usted”. */
export const writePhrasesEs: WritePhrases = {
  title: 'Páginas para escribir',
  fitting: 'Para esta cita',
  others: 'Otras páginas',
  begun: 'empezada, sin guardar todavía',
  saved: (when) => `Guardado: ${when}.`,
  draft: (when) => `Conservado como estaba: ${when}. Pulse «Guardar» cuando termine.`,
  closed: 'Aquí ya no se puede escribir nada.',
  back: 'Todas las páginas para escribir',
  questions: (items) => `${items} preguntas sobre las últimas dos semanas`,
  answered: (when) => `Respondió a esto: ${when}. Puede responder otra vez.`,
  notRead:
    'Lo que escriba aquí no se lee al momento. Si necesita ayuda ahora, no espere una respuesta: mire el recuadro que dice a quién llamar.',
  notReadShort: 'No se lee al momento.',
  line: (number) => `Línea ${number}`,
  lines: (from, to) => `Guardar e ir a las líneas ${from} a ${to}`,
  further: 'Más, si quiere',
  moreLines: 'Guardar y mostrar más líneas',
  noAnswer: 'Sin respuesta',
  save: 'Guardar',
  changed:
    'Esta página cambió en otro lugar desde que la abrió, o la abrió hace mucho. Lo que escribió está abajo y todavía no está guardado. «Guardar» lo pone en lugar de lo que hay ahora.',
  present: 'Ver lo que hay ahora',
  faults: {
    title: 'Todavía no está guardado. Mire estos lugares:',
    missing: 'Rellene esto, o deje vacía toda la línea.',
    unfit: 'Esto no se puede guardar así. Escríbalo más corto y sin signos poco comunes.',
    unanswered: 'Elija una respuesta.',
  },
  script: {
    saved: 'Guardado a las {}',
    offline: 'Sin guardar todavía: no hay conexión. Seguimos intentándolo.',
    unfit: 'Sin guardar: algo de esta página no se puede guardar así. Pulse «Guardar» para ver qué es.',
  },
}
