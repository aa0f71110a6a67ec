import type { Alternatives, Prompt } from '../texts.ts'

/** My progress, what I will do next, early signs, who I can turn to. */
const last: Alternatives<Prompt> = [
  {
    key: 'ending.last.a',
    title: 'Lo que ha avanzado y lo que viene',
    opening:
      'Ha llegado la última sesión de este proceso. Es momento de ver lo que ha hecho y de mirar hacia delante. El avance rara vez va en línea recta, y lo que sigue abierto también se puede nombrar. Puede que sienta orgullo, tristeza, alivio o casi nada. Tome lo que le diga algo, y deje lo demás.',
    reflections: [
      '¿Qué puede hacer ahora, o ver ahora, que al principio quedaba lejos?',
      '¿Qué seguirá haciendo después de las sesiones, y qué hará primero?',
      '¿Qué señales tempranas le avisarían de que todo vuelve a pesar más?',
      '¿A quién puede acudir entonces, y cómo le avisará? Si al principio dibujó un mapa de personas, ¿quién está hoy más cerca, y quién más lejos?',
    ],
    step: 'Si quiere, escríbase una nota corta para un día en que las cosas pesen.',
    session: 'Pueden repasar lo que ha ganado, hacer un plan sencillo y despedirse a su modo.',
  },
  {
    key: 'ending.last.b',
    title: 'Lo que se lleva',
    opening:
      'Antes de empezar un tramo nuevo, se piensa qué meter en la mochila. Ha reunido mucho por el camino, quizá más de lo que cree. Esta es una ocasión para guardarlo de forma que pueda encontrarlo. Nada tiene que estar acabado ni ordenado, y puede viajar con poco peso.',
    reflections: [
      'Si al empezar puso en un papel a la gente que le importa, ¿dónde la pondría ahora: más adentro o más afuera? ¿Qué ha cambiado entre usted y las demás personas, y qué parte puso usted?',
      '¿Con qué costumbre o plan nuevo quiere seguir en primer lugar?',
      '¿Cómo se anuncia para usted una mala época: en el sueño, en el ánimo, en el trato con la gente?',
      '¿A qué personas, lugares o servicios acudiría en busca de apoyo?',
    ],
    step: 'Nombre a una persona que pueda conocer sus señales tempranas, si hay alguien de tanta confianza.',
    session: 'Pueden llenar la mochila en la sesión y ver que lo más necesario quede arriba.',
  },
  {
    key: 'ending.last.c',
    title: 'Un capítulo se cierra y otro se abre',
    opening:
      'Un final es un cambio como otros: algo queda atrás y algo empieza. Puede remover más de lo que se espera, y es natural. Sus planes pueden ser pequeños. Si prefiere llegar con las manos vacías y conversar sin más, también es una buena forma de cerrar.',
    reflections: [
      '¿Qué era difícil cuando vino por primera vez, y cómo está hoy?',
      '¿Cómo le gustaría que fuera su vida con otras personas dentro de unos meses?',
      '¿Cuál sería la primera señal pequeña de que necesita cuidarse más?',
      '¿A quién se lo diría, y qué le pediría? El mapa de las primeras sesiones, si lo hizo, puede mostrar quién se ha acercado desde entonces y quién se ha alejado.',
    ],
    step: 'Elija un día dentro de unas semanas para preguntarse cómo está.',
    session: 'Pueden hablar de lo que ha sido, de lo que puede venir y de lo que aún quieran decirse.',
  },
]

/** How I feel about the ending, what I learned. */
const secondLast: Alternatives<Prompt> = [
  {
    key: 'ending.second-last.a',
    title: 'Cómo se siente el cierre',
    opening:
      'El cierre se acerca, y es bueno darle algo de espacio. Hay quien se alegra, hay quien siente pena o inquietud y hay quien se enoja un poco. Muchas personas sienten todo eso por turnos. Lo que sienta tiene su lugar, y no querer pensar en ello también vale.',
    reflections: [
      '¿Qué siente cuando piensa que las sesiones llegan a su fin?',
      '¿Cómo han sido otros finales en su vida, y cómo le gustaría que fuera este?',
      '¿Qué ha aprendido sobre cómo se mueven entre sí su ánimo y sus relaciones?',
      '¿Qué ha descubierto de usted que antes no sabía?',
    ],
    step: 'Fíjese en una cosa que ahora hace de otra manera y en una que va a extrañar.',
    session: 'Se puede hablar abiertamente del cierre, con sus sentimientos mezclados, mientras todavía están ahí.',
  },
  {
    key: 'ending.second-last.b',
    title: 'Lo que ha aprendido por el camino',
    opening:
      'Quizá haya aprendido aquí cosas que no están en ningún libro, porque tratan de usted. Unas sabría explicarlas y otras simplemente las hace. Reunirlas ahora ayuda a encontrarlas después. Y si la idea de parar le inquieta, eso también cabe aquí. Usted elige cuánto de esto quiere mirar.',
    reflections: [
      '¿En qué momento de las sesiones sigue pensando?',
      '¿Qué entiende mejor ahora de usted y de la gente cercana?',
      '¿Qué manera de hablar, pedir o escuchar ha valido la pena aprender?',
      '¿Cómo ve seguir adelante sin estas sesiones?',
    ],
    step: 'Explique una cosa que ha aprendido como si hablara con alguien que acaba de empezar.',
    session: 'Lo aprendido puede quedar dicho con sus palabras, para que siga siendo suyo.',
  },
  {
    key: 'ending.second-last.c',
    title: 'Antes de decir adiós',
    opening:
      'Las despedidas se hacen a menudo con prisa, porque cuesta quedarse en ellas. Aquí hay tiempo para ir despacio. Puede mirar lo que encontró, y cómo es soltarlo. No existe una forma correcta de sentir. Llegue nada más hasta donde quiera.',
    reflections: [
      '¿Qué será distinto para usted cuando se acaben las sesiones?',
      '¿Hay algo que aún no ha dicho y que le dolería dejar sin decir?',
      '¿Qué sabe hoy que habría sido bueno saber al principio?',
      '¿Qué ha llegado a valorar en su forma de tratar con la gente?',
    ],
    step: 'Piense en una manera de marcar el cierre que le guste, como una canción o unas líneas en un cuaderno.',
    session: 'Pueden decirse lo que han significado estas charlas, y lo que faltó.',
  },
]

/** For a longer ending: the map of relationships, looked at again. */
const thirdLast: Alternatives<Prompt> = [
  {
    key: 'ending.third-last.a',
    title: 'Su mapa de personas, visto de nuevo',
    opening:
      'Al principio quizá hizo un mapa de las personas que le importan. Vale la pena dibujarlo otra vez, con los ojos de hoy. Puede que algunas ocupen ahora otro lugar, y que haya alguna nueva. Si nunca hubo mapa, sirve el de su cabeza, y también puede dejarlo estar.',
    reflections: [
      '¿Quién se ha movido en el mapa, y hacia dónde?',
      '¿Con quién es más fácil ahora, y con quién sigue siendo difícil?',
      '¿En quién puede confiar hoy?',
      '¿Dónde le gustaría todavía que algo cambiara?',
    ],
    step: 'Rodee con un círculo los nombres de quienes seguirán cerca cuando pasen las sesiones.',
    session: 'Se puede poner la imagen de antes al lado de la nueva.',
  },
  {
    key: 'ending.third-last.b',
    title: 'Lo que ha cambiado entre usted y otras personas',
    opening:
      'Los cambios entre personas se ven mejor desde cierta distancia. Tome a alguien de quien haya hablado en las sesiones. ¿Cómo era entonces, y cómo es ahora? A veces lo único que ha cambiado es que vemos algo con más claridad. Elija a alguien fácil, o a nadie.',
    reflections: [
      '¿Qué hacen ustedes de manera distinta a la de antes?',
      '¿Qué parte de eso se debió a usted?',
      '¿Qué acepta hoy con lo que antes luchaba?',
    ],
    step: 'Si fuera bien recibido y seguro, dígale a esa persona algo que valora de su forma de ser.',
    session: 'Pueden ver qué hizo posible el cambio, para poder repetirlo.',
  },
  {
    key: 'ending.third-last.c',
    title: 'Las personas que estarán ahí',
    opening:
      'Cuando un ciclo de sesiones se va cerrando, otras personas pasan más al frente. Con algunas ya cuenta; otras pueden acercarse con el tiempo. Es bueno saber quiénes son, aunque sean pocas. Sáltese esto si le trae soledad, y traiga ese sentimiento si puede.',
    reflections: [
      '¿Con quién puede hablar de cómo está de verdad?',
      '¿Quién es buena compañía cuando no quiere hablar?',
      '¿Qué contacto le gustaría cuidar un poco más?',
    ],
    step: 'Aparte un poco de tiempo para alguien que le hace bien, o para conocer gente.',
    session: 'Podrían planear cómo mantener vivos esos contactos, y dónde podrían nacer otros.',
  },
]

/** For the longest endings: first thoughts about it. */
const fourthLast: Alternatives<Prompt> = [
  {
    key: 'ending.fourth-last.a',
    title: 'El cierre ya se ve',
    opening:
      'Desde el principio sabía que este proceso tiene un cierre, y ahora ya se ve. Se habla de esto con tiempo para que no llegue por sorpresa. Puede servirle para elegir lo que aún importa. Si lo prefiere, lea esto y no piense más en ello por hoy.',
    reflections: [
      '¿Qué le pasa por la mente al leer la palabra «cierre»?',
      '¿Qué lamentaría dejar sin tocar?',
      '¿Qué cosas pueden esperar, o hacerse sin estas sesiones?',
    ],
    step: 'Escoja un tema al que quiera dar espacio antes de que termine el proceso.',
    session: 'Pueden decidir entre ustedes para qué usar lo que queda.',
  },
  {
    key: 'ending.fourth-last.b',
    title: 'Otras despedidas que ha vivido',
    opening:
      'Ningún final es del todo el primero. Todo el mundo ha dicho adiós a lugares, a personas y a épocas. Cómo fue aquello puede dar color a lo que se siente ahora. Podría recordar una despedida que no duela demasiado. También puede quedarse en el presente.',
    reflections: [
      '¿Qué despedida le viene a la mente, y cómo fue?',
      '¿Qué necesitaba entonces, y lo tuvo?',
      '¿Qué le gustaría hacer de otro modo esta vez?',
    ],
    step: 'Recuerde una despedida que salió bastante bien, y por qué fue así.',
    session: 'Pueden averiguar cómo le gustaría despedirse, y a qué conviene prestar atención.',
  },
  {
    key: 'ending.fourth-last.c',
    title: 'Con sus propios pies, y con gente cerca',
    opening:
      'Después de las sesiones seguirá con lo que ha encontrado, a su modo y con la gente de su entorno. Eso no significa hacerlo todo sin ayuda. Piense en lo que ya hace sin su terapeuta. Si lo cuenta o no, es asunto suyo.',
    reflections: [
      '¿Qué ha resuelto por su cuenta hace poco que antes habría traído aquí?',
      '¿Qué se siente todavía poco firme?',
      '¿Qué clase de contacto o apoyo le gustaría conocer para más adelante?',
    ],
    step: 'Cuando surja algo, pregúntese qué diría de ello en una sesión.',
    session: 'Lo que tambalea se puede probar mientras aún hay alguien a su lado.',
  },
]

/** The ending, by session counted from the last. */
export const ending: Alternatives<Alternatives<Prompt>> = [last, secondLast, thirdLast, fourthLast]
