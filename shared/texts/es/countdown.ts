import type { Texts } from '../texts.ts'

/** Word of the coming ending, by how many sessions are left; the number itself is put in by the mail. */
export const countdown: Texts['countdown'] = {
  6: [
    {
      key: 'countdown.6.a',
      paragraphs: [
        'Le avisamos con tiempo del cierre de su proceso. Todavía queda mucho por delante.',
        'Lo decimos ya para que pueda elegir en qué usar ese tiempo. Háblelo con su terapeuta cuando quiera.',
      ],
    },
    {
      key: 'countdown.6.b',
      paragraphs: [
        'Lleva un buen trecho del camino. Desde aquí el cierre se ve a lo lejos.',
        'Quizá quiera preguntarse qué le gustaría mirar todavía. No hace falta decidirlo hoy.',
      ],
    },
    {
      key: 'countdown.6.c',
      paragraphs: [
        'Un proceso tiene un comienzo, una parte central y un cierre. El del suyo aún está lejos, y nos gusta que sepa en qué punto está.',
        'Si tiene deseos para las próximas sesiones, su terapeuta los escuchará con gusto.',
      ],
    },
  ],
  5: [
    {
      key: 'countdown.5.a',
      paragraphs: [
        'Quedan algunas sesiones, y después su proceso se cierra según lo acordado.',
        'Eso deja espacio para lo que le importa. Con pensarlo de vez en cuando es más que suficiente.',
      ],
    },
    {
      key: 'countdown.5.b',
      paragraphs: [
        'El cierre no ha llegado, pero ya no está tan lejos. Hay quien prefiere saberlo pronto y hay quien prefiere no pensarlo.',
        'Cualquier opción vale, y de todo se puede hablar en la sesión.',
      ],
    },
    {
      key: 'countdown.5.c',
      paragraphs: [
        'Le escribimos para que sepa cómo va lo que falta de su proceso.',
        '¿De qué le gustaría haber hablado antes de que acabe? Deje que la pregunta le acompañe un tiempo.',
      ],
    },
  ],
  4: [
    {
      key: 'countdown.4.a',
      paragraphs: [
        'Su proceso se acerca al cierre, tal como se acordó al principio. Se lo decimos con tiempo para que no le tome por sorpresa.',
        'Quizá note algún sentimiento al respecto, o ninguno. Una cosa y otra se pueden llevar a la próxima sesión.',
      ],
    },
    {
      key: 'countdown.4.b',
      paragraphs: [
        'De aquí en adelante el cierre forma parte de las charlas. Es una ocasión para mirar lo que ha cambiado y lo que aún quiere tratar.',
        'No tiene que ser ordenado. Su terapeuta lo pensará con usted.',
      ],
    },
    {
      key: 'countdown.4.c',
      paragraphs: [
        'Una nota sobre el punto en que está: la última parte del proceso ya no queda lejos.',
        'Al oír esto se sienten muchas cosas, desde alivio hasta inquietud. Puede decirlo tal cual, y hay tiempo para hacerlo.',
      ],
    },
    {
      key: 'countdown.4.d',
      paragraphs: [
        'Queremos que sepa cuánto falta de su proceso. Es un buen tramo, y es suyo.',
        '¿Hay algo que ha ido dejando para más tarde? Puede que ese momento haya llegado, si así lo siente.',
      ],
    },
  ],
  3: [
    {
      key: 'countdown.3.a',
      paragraphs: [
        'Ya quedan pocas sesiones. Usted y su terapeuta pueden planear cómo aprovecharlas.',
        'Es natural que un cierre tire hacia un lado y hacia otro. No hay nada que esconder.',
      ],
    },
    {
      key: 'countdown.3.b',
      paragraphs: [
        'El proceso va llegando a su cierre. Lo que ha empezado puede crecer aún, y lo que está abierto se puede decir.',
        'Piense en quién más tiene cerca, aparte de su terapeuta, para seguir el camino.',
      ],
    },
    {
      key: 'countdown.3.c',
      paragraphs: [
        'Le escribimos para que pueda ver el cierre con claridad y hacerlo suyo.',
        '¿Qué lo haría bueno para usted? Incluso media respuesta merece la pena.',
      ],
    },
  ],
  2: [
    {
      key: 'countdown.2.a',
      paragraphs: [
        'El cierre está cerca. Las sesiones que quedan son para mirar atrás, mirar adelante y despedirse.',
        'Quizá sienta pena, alegría, inquietud o todo eso. Cada cosa tiene su lugar en la charla.',
      ],
    },
    {
      key: 'countdown.2.b',
      paragraphs: [
        'Se ha dicho y se ha oído mucho en este proceso, y pronto habrá acabado.',
        '¿Qué quiere recordar? ¿Y qué lamentaría no haber dicho? Puede traer una respuesta, varias o ninguna.',
      ],
    },
    {
      key: 'countdown.2.c',
      paragraphs: [
        'Pronto sus sesiones llegarán al cierre previsto. Es un cambio, y los cambios tardan en asentarse.',
        'Si le parece demasiado pronto, dígalo en la sesión. Su terapeuta querrá saberlo.',
      ],
    },
    {
      key: 'countdown.2.d',
      paragraphs: [
        'No falta mucho, y lo que falta cuenta. Aún hay tiempo para una pregunta, una inquietud o un gracias.',
        'No hace falta hacerlo bien. Con estar es suficiente.',
      ],
    },
  ],
  1: [
    {
      key: 'countdown.1.a',
      paragraphs: [
        'La próxima sesión es la última de este proceso.',
        'Puede ser bueno pensar en lo que se lleva y a quién podrá acudir después. Es igual de bueno venir y ver qué trae ese rato.',
      ],
    },
    {
      key: 'countdown.1.b',
      paragraphs: [
        'Ahora llega la sesión que cierra su proceso. Le ha puesto tiempo y corazón.',
        'Las despedidas pueden ser tiernas o sencillas, y algunas un poco torpes. La suya puede ser como salga.',
      ],
    },
    {
      key: 'countdown.1.c',
      paragraphs: [
        'Queda un encuentro más antes del cierre. Usted y su terapeuta pueden usarlo para reunir lo aprendido y hacer un pequeño plan.',
        'Al llegar aquí, hay quien preferiría no venir. Si le pasa, le invitamos de corazón igualmente.',
      ],
    },
    {
      key: 'countdown.1.d',
      paragraphs: [
        'Su próximo encuentro redondeará este proceso.',
        'Quizá haya algo que quiera preguntar sobre lo que viene luego. Su terapeuta puede decirle cómo encontrar apoyo más adelante.',
      ],
    },
  ],
}
