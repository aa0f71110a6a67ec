import type { Alternatives, Prompt } from '../texts.ts'

/** For a longer phase: each holds before any of its sessions, the first one too. */
export const unhurried: Alternatives<Prompt> = [
  {
    key: 'initial.4.a',
    title: 'Altos y bajos a lo largo del tiempo',
    opening:
      'Imagine una línea que sube cuando la vida pesaba menos y baja cuando pesaba más. Puede abarcar un año o toda una vida. No hace falta explicar la línea. Fíjese tan solo en dónde se curva y en quién estaba cerca. Si mirar atrás remueve demasiado, déjelo estar.',
    reflections: [
      '¿Qué puntos altos y bajos quiere mirar?',
      '¿Qué personas tenía cerca en cada uno?',
      '¿Hubo un momento en que las cosas dieron un giro, y qué había ocurrido?',
    ],
    step: 'Marque el día de hoy en la línea, caiga donde caiga.',
    session: 'Las curvas pueden mostrar cómo se han movido a la par los sucesos, las personas y el ánimo.',
  },
  {
    key: 'initial.4.b',
    title: 'Lo que le ha sostenido hasta aquí',
    opening:
      'Casi todo el mundo ha salido antes de algún mal momento, y es fácil olvidar cómo. Pudo ser una persona, una costumbre, un lugar, una canción o pura terquedad. Aquí puede reunir un poco de eso. Nadie va a revisar su lista, así que puede ser corta o extraña.',
    reflections: [
      '¿Qué le ayudó a atravesar una mala racha en el pasado?',
      '¿Quién estuvo a su lado, aunque fuera un poco?',
      '¿Qué hacía entonces que todavía podría hacer?',
    ],
    step: 'Escoja una cosa pequeña de su lista y hágala un día que le venga bien.',
    session: 'Es bueno que su terapeuta sepa qué le mantiene ya en pie.',
  },
  {
    key: 'initial.4.c',
    title: 'Cosas que me gustaría que supiera',
    opening:
      'Hay cosas de cada persona que las demás no saben si no se cuentan. Una es cómo nos gusta que nos hablen. Otras son de dónde venimos, qué nos importa o qué nos hace reír. Aquí puede pensar en cómo le gustaría darse a conocer. Todo puede quedarse sin decir.',
    reflections: [
      '¿En qué suele equivocarse la gente con usted?',
      '¿De qué siente orgullo, aunque lo sepan pocas personas?',
      '¿Qué necesita cuando algo le altera: espacio, que le pregunten u otra cosa?',
    ],
    step: 'Elija una de estas cosas para contarla, o decida no contar ninguna por ahora.',
    session: 'Lo que cuente puede mostrar a su terapeuta cómo hablarle de un modo que le vaya bien.',
  },
  {
    key: 'initial.4.d',
    title: 'Un día cualquiera',
    opening:
      'Los grandes sucesos son solo una parte de la historia. Mucho de lo que sentimos viene de los días corrientes: a quién vemos, qué hacemos, cómo descansamos. Puede recorrer uno de esos días en su mente. Pare donde haya tenido bastante.',
    reflections: [
      '¿Qué parte del día es la más pesada, y cuál la más ligera?',
      '¿A quién ve, oye o escribe en un día así?',
      '¿Cuándo está a solas, y es una soledad de las que le gustan?',
    ],
    step: 'Escoja una hora del día que quisiera conservar tal como es.',
    session: 'A partir de un día sencillo se puede ver por dónde entran las demás personas.',
  },
]
