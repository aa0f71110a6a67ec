import type { WorksheetWords } from '../words.ts'

export const relationshipsMap: WorksheetWords<'relationships-map'> = {
  title: 'Las personas de su vida',
  opening:
    'Piense en las personas que hoy le importan, para bien o para mal. Basta un nombre de pila o una letra. Empiece por quien le venga primero a la mente.',
  fields: {
    people: {
      label: 'Personas',
      help: 'Una línea para cada persona. Deje fuera lo que prefiera no escribir.',
      columns: {
        name: { label: 'Nombre', help: 'Un nombre de pila o una letra.' },
        closeness: {
          label: 'Qué tan cerca',
          help: 'Lo cerca que siente hoy a esta persona.',
          low: 'muy cerca',
          high: 'más lejos',
        },
        contact: { label: 'Contacto', help: 'Cada cuánto se ven o se hablan, y cómo.' },
        good: { label: 'Lo bueno', help: 'Lo que le gusta de estar con esta persona.' },
        hard: { label: 'Lo difícil', help: 'Lo que le pesa o le falta.' },
        confide: {
          label: '¿Puedo confiar?',
          help: 'Si puede contarle lo que le pasa por dentro.',
          options: { yes: 'Sí', partly: 'En parte', no: 'No' },
        },
        change: { label: 'Lo que cambiaría', help: 'De qué querría más, o de qué menos.' },
      },
    },
    notice: { label: 'Lo que me llama la atención', help: 'Cualquier cosa que note al mirar a todas a la vez.' },
  },
}

export const endingReview: WorksheetWords<'ending-review'> = {
  title: 'Mirar atrás y mirar adelante',
  opening:
    'Las sesiones se acercan a su fin. Esta página es para lo que se lleva. Aquí caben sentimientos de todo tipo, también los mezclados.',
  fields: {
    feelings: {
      label: 'Cómo me siento ante el final',
      help: 'Pena, alivio, enojo, orgullo o nada en especial: lo que haya.',
    },
    learned: { label: 'Lo que he aprendido', help: 'Sobre usted, sobre otras personas, sobre lo que siente.' },
    progress: { label: 'Hasta dónde he llegado', help: 'Recuerde qué esperaba al principio.' },
    different: { label: 'Lo que aún no es como quisiera', help: 'Algunas cosas piden más tiempo. ¿Qué queda abierto?' },
    next: { label: 'Lo que haré ahora', help: 'Los planes pequeños también valen.' },
    signs: {
      label: 'Primeras señales de que algo se complica',
      help: 'Lo que usted, u otra persona, notaría primero.',
    },
    support: { label: 'A quién puedo acudir', help: 'Personas y lugares, y la manera de llegar a cada cual.' },
  },
}
