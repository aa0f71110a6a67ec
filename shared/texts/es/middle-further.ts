import type { Alternatives, Prompt } from '../texts.ts'

/** General prompts of the middle phase, those for the sessions after the first ten. */
export const further: Alternatives<Prompt> = [
  {
    key: 'middle.11',
    title: 'Pequeños cambios',
    opening:
      'El cambio suele entrar por la puerta de atrás. Hacemos algo de forma un poco distinta, o alguien nos recibe de otro modo, y lo notamos más tarde. Busque un pequeño cambio, en la dirección que sea. Si todo sigue más o menos igual está bien, y puede dejar esto en blanco.',
    reflections: [
      '¿Qué se ha movido un poco, en usted o con otra persona?',
      '¿Qué pudo influir en ello?',
      '¿Es un cambio que quiere conservar?',
    ],
    step: 'Escoja una cosa que hizo bastante bien, y permita que cuente.',
    session: 'Pueden mirar qué hizo posible el cambio, o qué se le pone delante.',
  },
  {
    key: 'middle.12',
    title: 'Lo que esperaba y lo que llegó',
    opening:
      'Todo el mundo lleva consigo esperanzas sobre lo que harán las demás personas, y esas personas las llevan sobre nosotros. Muchas nunca se dicen. Cuando no coinciden, puede haber dolor o enojo sin saber bien por qué. Lea esto como una idea solo para usted, para usarla o soltarla.',
    reflections: [
      '¿Dónde esperaba una cosa hace poco y recibió otra?',
      '¿Qué deseaba que la otra persona supiera sin decírselo?',
      '¿Qué podría estar esperando esa persona de usted?',
      '¿Ha cambiado con el tiempo lo que quieren una de otra?',
    ],
    step: 'Ponga una esperanza en palabras sencillas, únicamente para sus ojos.',
    session: 'Con las esperanzas en palabras claras, se puede ver cuáles podrían encontrarse.',
  },
  {
    key: 'middle.13',
    title: 'Un sentimiento que se guardó',
    opening:
      'Puede haber buenas razones para guardarse un sentimiento. Quizá no era el momento, no era seguro o no salían las palabras. Aquí basta con notarlo. No es necesario escribirlo, y callarlo es una decisión que respetamos.',
    reflections: [
      '¿Cuándo se guardó algo, y qué era?',
      '¿Cómo logró guardarlo, y qué le costó?',
      '¿Dónde podría salir un poco, si existe ese lugar, y con quién?',
    ],
    step: 'Dele al sentimiento un color o un sonido en lugar de una palabra.',
    session: 'En la sesión hay sitio para lo que no lo encontró en otra parte.',
  },
  {
    key: 'middle.14',
    title: 'Un momento que vale la pena guardar',
    opening:
      'Cuando los tiempos son duros, los buenos momentos se pierden con facilidad. Pueden ser diminutos: el sol en la cara, una broma, una canción en la radio. Reunirlos no es fingir que todo va bien. Si ahora no sale ninguno, no pasa nada, y puede seguir de largo.',
    reflections: [
      '¿Qué momento de estos días le gustaría guardar?',
      '¿Había alguien más, y qué importancia tuvo eso?',
      '¿Qué cambió en usted, aunque fuera por un minuto?',
    ],
    step: 'Cuéntele ese momento a alguien, o cuénteselo por dentro una vez más antes de dormir.',
    session: 'Un momento luminoso merece tanta atención como uno oscuro.',
  },
  {
    key: 'middle.15',
    title: 'Cuando se hace el silencio',
    opening:
      'El silencio dice mucho, y es fácil leerlo mal. Puede ser tranquilo, frío, tímido, agotado o lleno de cosas sin decir. Piense en los silencios que hay a su alrededor. Con este tema también puede quedarse en silencio.',
    reflections: [
      '¿Con quién se hace a menudo el silencio, y de qué clase es?',
      '¿Qué se dice usted que significa ese silencio?',
      '¿Qué más podría haber detrás?',
    ],
    step: 'La próxima vez que haya silencio, note qué hace su cuerpo antes de actuar.',
    session: 'Podrían hablar de lo que dice cierto silencio, visto desde un lado y desde el otro.',
  },
  {
    key: 'middle.16',
    title: 'Algo que vuelve una y otra vez',
    opening:
      'Con los años cada cual forma costumbres en su manera de estar con la gente. Algunas nos protegieron un día. Otras aún sirven, y otras se han quedado estrechas. Le invitamos a observar una con curiosidad. Mire solamente mientras le haga bien.',
    reflections: [
      '¿Qué se descubre haciendo a menudo cuando está con gente?',
      '¿Dónde pudo aprenderlo, y para qué servía?',
      '¿Cuándo ayuda, y cuándo estorba?',
    ],
    step: 'Sorprenda la costumbre una vez en plena acción, y diga nada más: «ahí está».',
    session: 'Pueden ver dónde aparece esa costumbre, quizá incluso en la propia sesión.',
  },
  {
    key: 'middle.17',
    title: 'Pedir algo',
    opening:
      'Pedir es correr un pequeño riesgo, pues la respuesta puede ser no. Mucha gente prefiere arreglarse sin ello. Puede servir mirar cómo pide, a quién, y qué pasa antes y después. Lo que haga con esto queda para usted.',
    reflections: [
      '¿Cuándo pidió algo por última vez, y cómo fue?',
      '¿Qué no pidió, aunque le habría gustado?',
      '¿A quién sería más fácil pedirle un favor pequeño?',
    ],
    step: 'Si se siente con fuerzas, pídale una cosa muy pequeña a alguien amable.',
    session: 'Pueden buscar palabras para pedir que sean claras y que suenen a usted.',
  },
  {
    key: 'middle.18',
    title: 'A solas y en compañía',
    opening:
      'El tiempo a solas puede ser descanso, y puede ser soledad. El tiempo en compañía puede alimentar y puede agotar. La mezcla buena cambia de una persona a otra. Aquí hay espacio para mirar la suya, si le apetece.',
    reflections: [
      '¿Cuánto de su tiempo pasa a solas, y qué tal le sienta?',
      '¿Quién le deja con más vida, y quién con más cansancio?',
      '¿Cómo sería una mezcla un poco mejor?',
    ],
    step: 'Cambie media hora de un tipo de tiempo por el otro, y vea qué nota.',
    session: 'De ahí puede salir el plan de una mezcla que le vaya algo mejor.',
  },
  {
    key: 'middle.19',
    title: 'Mensajes en una pantalla',
    opening:
      'Mucho del contacto ocurre en mensajes cortos. No tienen voz ni cara, así que ponemos el resto. Una respuesta tardía o un punto final pueden estropear una tarde. Tal vez haya un mensaje que le gustaría volver a mirar. Si no, deje pasar este tema.',
    reflections: [
      '¿Qué mensaje le tocó, y qué le pareció oír?',
      '¿Con qué voz lo leyó, y podría haber otra?',
      '¿Escribió usted alguno que quizá se leyó de un modo distinto al que quería?',
    ],
    step: 'Espere unas cuantas respiraciones antes de contestar un mensaje, y vea si su respuesta cambia.',
    session: 'Podrían leerlo con dos o tres voces y hablar de lo que diría cada una.',
  },
  {
    key: 'middle.20',
    title: 'Cuando cambian los planes',
    opening:
      'Un plan se cae, alguien llega tarde, una puerta resulta estar cerrada. Pasa en cualquier vida, y aun así puede doler mucho. Cómo lo tomamos suele tener que ver con las personas que hay en medio. Tome lo que le sirva y suelte el resto.',
    reflections: [
      '¿Qué plan le cambió hace poco, y cómo lo tomó?',
      '¿Le pareció casualidad, o le pareció a propósito?',
      '¿Qué necesitaba en ese momento, y de quién?',
    ],
    step: 'Haga un plan tan pequeño que casi nada pueda impedirlo.',
    session: 'Un plan que se cayó puede decir mucho de aquello con lo que contaba.',
  },
]
