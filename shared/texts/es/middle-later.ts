import type { Alternatives, Prompt } from '../texts.ts'

/** General prompts of the middle phase for the longest courses, and for those in which many sessions were made up. */
export const later: Alternatives<Prompt> = [
  {
    key: 'middle.21',
    title: 'Un recuerdo que vino de visita',
    opening:
      'Un olor, una calle o una melodía pueden traer de golpe a una persona o una época. Un recuerdo así puede ser dulce o doloroso, o las dos cosas. A menudo llega por algo del presente. Si es demasiado para vivirlo a solas, déjelo hasta la sesión, o para siempre.',
    reflections: [
      '¿Qué recuerdo ha venido, y qué lo llamó?',
      '¿A quién trae, y qué siente hoy por esa persona?',
      '¿Tiene algo que ver con lo que ocurre ahora?',
    ],
    step: 'Después mire a su alrededor y nombre cinco cosas que estén ahí en este momento.',
    session: 'Puede contar el recuerdo o solo el sentimiento que dejó, lo que sea más fácil.',
  },
  {
    key: 'middle.22',
    title: 'Espacio para usted',
    opening:
      'Todo el mundo necesita algo de espacio: tiempo, silencio, voz en las cosas. A veces lo llena lo que quieren otras personas. Con notarlo basta por ahora. Por favor, no haga nada que le quite seguridad, y sáltese esto si le toca demasiado de cerca.',
    reflections: [
      '¿Dónde tiene espacio, y dónde le falta?',
      '¿Cómo nota que algo empieza a ser demasiado?',
      '¿A quién le resulta fácil decirle que no, y por qué es fácil?',
    ],
    step: 'Reserve diez minutos de un día para usted, sin ningún fin en particular.',
    session: 'Su terapeuta puede pensar con usted qué es seguro y posible, y qué no lo es.',
  },
  {
    key: 'middle.23',
    title: 'Que le escuchen de verdad',
    opening:
      'Escuchar de verdad es más que oír. Alguien se queda con lo que dice y no corre a arreglarlo. Quizá lo conozca bien, o quizá apenas. Piénselo a su manera; aquí nadie evalúa nada.',
    reflections: [
      '¿Cuándo sintió por última vez que le escuchaban, y en qué lo notó?',
      '¿Qué hace cuando alguien no está escuchando de verdad?',
      '¿Qué desearía que le preguntaran más a menudo?',
    ],
    step: 'Escuche a alguien dos minutos sin pensar la respuesta, solo para ver cómo es.',
    session: 'Puede decir cuándo siente que le escuchan en la sesión, y también cuándo no.',
  },
  {
    key: 'middle.24',
    title: 'Dar y recibir',
    opening:
      'Entre dos personas siempre hay algo de dar y algo de recibir. Casi nunca es parejo en un solo día. A la larga puede sentirse justo, o inclinarse hacia un lado. Podría mirar a una persona con esta luz, o dejarlo descansar.',
    reflections: [
      '¿Qué le da a esa persona, y qué recibe?',
      '¿Le resulta más fácil dar o recibir?',
      '¿Qué lo haría sentir un poco más equilibrado?',
    ],
    step: 'Deje que alguien haga algo pequeño por usted sin devolverlo enseguida.',
    session: 'Pueden ver qué le parece justo, y de qué querría más o menos.',
  },
  {
    key: 'middle.25',
    title: 'Dos caminos',
    opening:
      'A veces una parte quiere una cosa y otra parte lo contrario. Quedarse y marcharse; hablar y callar. Las dos suelen tener su razón. Deje hablar un rato a cada una. No se le pide elegir, y puede parar cuando quiera.',
    reflections: [
      '¿Qué dos cosas tiran de usted?',
      '¿Qué quiere proteger cada lado?',
      '¿Qué espera la gente de su entorno que haga, y qué espera usted?',
      '¿Existe un tercer camino, o una prueba pequeña que no haga daño a nada?',
    ],
    step: 'Escriba o piense una frase por cada lado, como la diría alguien que lo defiende con simpatía.',
    session: 'En la sesión se puede oír a cada lado hasta el final antes de pesar nada.',
  },
  {
    key: 'middle.26',
    title: 'Compartir buenas noticias',
    opening:
      'No solo las penas piden compartirse. Las buenas noticias también, y la forma en que se reciben puede levantar o desinflar. Una noticia puede ser tan pequeña como una planta que sacó una hoja. Si no es tiempo de buenas noticias, pase de largo sin más.',
    reflections: [
      '¿Qué ha ido bien, aunque sea un poquito, desde la última sesión?',
      '¿A quién se lo contó, o a quién le habría gustado contárselo?',
      '¿Qué le dijeron, y qué le habría encantado oír?',
    ],
    step: 'Guarde una buena noticia para la sesión, y así quedará contada.',
    session: 'Su noticia se puede disfrutar por lo que es antes de pasar a otra cosa.',
  },
  {
    key: 'middle.27',
    title: 'Lo que nota su cuerpo',
    opening:
      'El cuerpo suele enterarse primero. Suben los hombros, se cierra la garganta, se suelta el aire. Puede pasar cerca de una persona y no de otra. Puede echar un vistazo a esas señales, pero solo si le resulta cómodo.',
    reflections: [
      '¿En qué parte del cuerpo nota tensión, y quién está cerca entonces?',
      '¿Dónde nota alivio, y en compañía de quién?',
      '¿Qué podría estar queriendo decir su cuerpo?',
    ],
    step: 'Una vez al día, suelte los hombros y eche el aire despacio.',
    session: 'Puede nombrar una señal en cuanto aparezca, en medio de la charla.',
  },
  {
    key: 'middle.28',
    title: 'Cómo le van las sesiones',
    opening:
      'Usted y su terapeuta también son dos personas, y es bueno mirar qué tal va entre ustedes. ¿Qué sirve? ¿Qué falta, va muy rápido o se queda fuera? Todo eso se puede decir, y decirlo o no es cosa suya.',
    reflections: [
      '¿Qué le ha servido de las sesiones hasta ahora?',
      '¿Hubo un momento en que sintió que no le entendían?',
      '¿De qué le gustaría más, o menos, de aquí en adelante?',
    ],
    step: 'Piense en una cosa que su terapeuta podría hacer de forma algo distinta.',
    session: 'Hablar de ello puede ser una buena práctica para decir cosas así en otros lugares.',
  },
  {
    key: 'middle.29',
    title: 'Un contacto que se quedó dormido',
    opening:
      'Algunos contactos no se rompen; solo se duermen. Pasan los meses y cuesta más saber cómo empezar. Quizá haya alguien a quien recuerda con cariño. Con pensarlo es suficiente, y a algunos contactos les conviene seguir durmiendo.',
    reflections: [
      '¿A quién, que aún está a su alcance, echa un poco de menos, y qué tenía de bueno?',
      '¿Qué hizo que el contacto se durmiera?',
      '¿Cómo sería para usted saber de esa persona?',
    ],
    step: 'Si es seguro y le apetece, mande un saludo corto que no pida nada.',
    session: 'Podrían pensar qué contactos despertar y cuáles dejar en paz.',
  },
  {
    key: 'middle.30',
    title: 'Entonces y ahora',
    opening:
      'De tanto en tanto vale la pena volverse a mirar el camino andado. Puede que algo sea más fácil que al principio, y que algo siga igual de difícil. Un camino con curvas también es un camino. Puede guardar esta imagen nada más que para usted.',
    reflections: [
      '¿Qué ocupaba más su mente cuando empezaron las sesiones, y qué la ocupa ahora?',
      'Entre usted y las demás personas, ¿qué va hoy de forma un poco distinta?',
      '¿Qué le gustaría tratar todavía mientras hay tiempo?',
    ],
    step: 'Dibuje el camino hecho hasta aquí como una línea, una calle o un río.',
    session: 'Mirar atrás puede mostrar qué conviene mantener y qué toca ahora.',
  },
]
