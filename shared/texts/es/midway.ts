import type { Alternatives, Prompt } from '../texts.ts'

/** Half-way through: what has moved, and whether the course still heads the right way. */
export const midway: Alternatives<Prompt> = [
  {
    key: 'midway.a',
    title: 'A mitad de camino',
    opening:
      'Más o menos ha llegado a la mitad. Es un buen lugar para sentarse un momento y mirar alrededor: qué se movió, qué no, qué apareció por sorpresa. No se evalúa a nadie. Puede hacer este repaso con calma, o dejarlo para la sesión.',
    reflections: [
      '¿Qué ha cambiado desde el comienzo en su ánimo o en su trato con la gente?',
      '¿Qué le ha servido, y qué no tanto?',
      '¿Sigue siendo este el tema que más le importa?',
      '¿Qué le gustaría que ocurriera en la segunda mitad?',
    ],
    step: 'Escoja una imagen para la primera mitad: un paisaje, un clima, un sonido.',
    session: 'Usted y su terapeuta pueden ver si el rumbo sigue siendo bueno o si conviene moverlo un poco.',
  },
  {
    key: 'midway.b',
    title: 'Un alto para mirar el mapa',
    opening:
      'En una caminata larga conviene parar y comparar el mapa con el terreno. Aquí pasa lo mismo. Quizá vaya por donde pensaba, o quizá el camino haya girado. Las dos cosas son útiles. Responda por dentro, a medias o de ninguna forma.',
    reflections: [
      '¿Qué esperaba al empezar, y dónde está hoy?',
      '¿Qué persona de su vida ocupa ahora otro lugar?',
      '¿De qué no se ha hablado todavía y quizá convenga?',
    ],
    step: 'Diga en una frase qué quiere llevar a la segunda mitad.',
    session: 'Pueden repasar el acuerdo del principio y cambiar lo que ya no encaje.',
  },
  {
    key: 'midway.c',
    title: 'Lo hecho y lo que queda',
    opening:
      'Queda aproximadamente tanto camino como el que lleva recorrido. Hay quien se alegra de verlo así y hay quien siente prisa. Tómese esta página como un descanso. Si no le apetece hacer balance, siga adelante sin más.',
    reflections: [
      '¿De qué momento de las sesiones se acuerda primero?',
      '¿Qué hace hoy de una forma que al principio no habría imaginado?',
      '¿Qué sigue doliendo igual, y qué necesitaría?',
    ],
    step: 'Dé las gracias por dentro a la parte de usted que ha seguido viniendo.',
    session: 'Con lo hecho a la vista, pueden decidir a qué dar más espacio.',
  },
]
