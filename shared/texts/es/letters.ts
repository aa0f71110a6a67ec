import type { Alternatives, Letter } from '../texts.ts'

/** Neutral: says nothing that a person who shares the mailbox may not read. */
export const welcome: Letter = {
  key: 'welcome',
  paragraphs: [
    'Le damos la bienvenida. Nos alegra que venga, y sus sesiones ya están reservadas.',
    'Antes de cada sesión recibirá un mensaje corto con unas ideas para mirar con calma. Son un ofrecimiento. Puede usarlas, saltárselas o pedirnos que no se las mandemos.',
    'Si una hora no le va bien, avísenos, por favor. Buscaremos otra con usted.',
  ],
}

/** Neutral, for a course taken over from elsewhere. */
export const welcomeBack: Letter = {
  key: 'welcome-back',
  paragraphs: [
    'Qué bien contar con usted. Sus sesiones siguen desde donde están, y nada vuelve a empezar.',
    'Desde ahora llegará un mensaje breve antes de cada encuentro. Trae algunas ideas que puede tomar o dejar.',
    'Cuando una hora no le encaje, díganoslo e intentaremos encontrar otra mejor.',
  ],
}

/** Neutral, without reproach; true also where the session is not made up, and where it was the last. */
export const missed: Alternatives<Letter> = [
  {
    key: 'missed.a',
    paragraphs: [
      'No le vimos en su sesión, y esperamos que se encuentre bien.',
      'Son cosas que pasan. No hace falta explicar nada, y aquí tiene su sitio como siempre.',
    ],
  },
  {
    key: 'missed.b',
    paragraphs: [
      'Parece que su cita no se llevó a cabo. Quizá otra cosa le necesitaba más ese día.',
      'Puede venir de nuevo tal como está. Basta una palabra si le conviene otra hora.',
    ],
  },
  {
    key: 'missed.c',
    paragraphs: [
      'Según nuestros apuntes, no estuvo en la sesión. Si es un error, díganoslo y lo corregiremos.',
      'Si no lo es, no hay nada que arreglar. Nos gustaría saber de usted.',
    ],
  },
  {
    key: 'missed.d',
    paragraphs: [
      'Algunos días no salen como se pensaba, y una sesión se escapa. Para nosotros no es ninguna molestia.',
      '¿Le vendría mejor otro día u otra hora? Avísenos, y veremos qué se puede hacer.',
    ],
  },
  {
    key: 'missed.e',
    paragraphs: [
      'Esta vez no pudo estar, y no pasa nada. Nos gustaría volver a verle.',
      'Regresar después de una pausa puede parecer un gran paso. También puede ser uno pequeño: unas palabras, o venir sin más.',
    ],
  },
  {
    key: 'missed.f',
    paragraphs: [
      'En esta ocasión salió de otra manera, como le puede ocurrir a cualquiera.',
      'Cuando algo le dificulte venir, nos gustará saberlo. A menudo hay una solución.',
    ],
  },
  {
    key: 'missed.g',
    paragraphs: [
      'Esto es solo un saludo amable, ya que no nos vimos. No es necesario responder.',
      'Si desea algo sobre la forma o la hora de vernos, sus líneas siempre nos alegran.',
    ],
  },
  {
    key: 'missed.h',
    paragraphs: [
      'La hora de la sesión pasó sin usted. Pudo ser un día lleno, un día difícil o una simple confusión.',
      'Fuera lo que fuera, aquí estamos y nos alegrará tener noticias suyas.',
    ],
  },
  {
    key: 'missed.i',
    paragraphs: [
      'Por lo que fuera, no llegamos a vernos. Pensamos en usted con cariño, y ojalá no le haya pasado nada malo.',
      'No queda nada pendiente. Cuando quiera, unas líneas son suficientes.',
    ],
  },
]

/** Speaks of the ending: only for the link, or for a mail whose client agreed to full content. */
export const completion: Letter = {
  key: 'completion',
  paragraphs: [
    'Su proceso ha llegado a su cierre. Gracias por el tiempo y la confianza que le ha dado.',
    'Lo que ha encontrado por el camino es suyo. Sigue vivo en cosas pequeñas: una charla, una pausa, una mano que se tiende o que se acepta.',
    'Puede que vengan días más duros, como le vienen a todo el mundo. No deshacen lo que ha hecho. Si aparecen sus señales tempranas, acuda a alguien cuanto antes, y también puede escribirnos o llamarnos.',
    'Le deseamos lo mejor.',
  ],
}

/** Speaks of the course: only for the link, or for a mail whose client agreed to full content. */
export const followUp: Letter = {
  key: 'follow-up',
  paragraphs: [
    'Ha pasado un tiempo desde que su proceso llegó a su cierre. Queríamos saludarle y preguntarle cómo está.',
    'Quizá sea un buen momento para mirar lo que había planeado. ¿Qué ha mantenido, qué ha cambiado y quién está cerca ahora? Puede responder nada más que para usted.',
    'Si las cosas se han vuelto más pesadas, es bueno hablar pronto con alguien. Puede ponerse en contacto con nosotros para ver qué podría servirle. Si todo va bien, nos alegramos con usted, y no hace falta hacer nada.',
  ],
}
