import type { Alternatives, Prompt } from '../texts.ts'
import { unhurried } from './initial-unhurried.ts'

/** Meeting, and what to expect. */
const first: Alternatives<Prompt> = [
  {
    key: 'initial.1.a',
    title: 'Para empezar a conocerse',
    opening:
      'La primera sesión sirve sobre todo para conocerse. Puede preguntar lo que quiera, decir mucho o poco e ir despacio. En estas charlas se miran dos cosas a la vez: cómo se siente y cómo van las cosas con la gente que le rodea. A menudo una mueve a la otra. Siga leyendo solo si le apetece.',
    reflections: [
      '¿Qué le gustaría que su terapeuta supiera de usted en primer lugar?',
      '¿Qué le ha resultado difícil últimamente, dicho con sus palabras?',
      '¿Qué haría más fácil hablar?',
      '¿Qué quisiera preguntar sobre la forma en que van las sesiones?',
    ],
    step: 'Si le parece bien, apunte una pregunta a la que le gustaría encontrar respuesta ese día.',
    session: 'Su terapeuta le explicará cómo es el proceso, y usted puede empezar por lo que más le importe.',
  },
  {
    key: 'initial.1.b',
    title: 'Un comienzo tranquilo',
    opening:
      'No hace falta llevar nada listo al primer encuentro. Mucha gente llega con dudas, y hay quien siente esperanza y duda a la vez. Las dos cosas caben. Un proceso como este tiene un número fijo de sesiones, así que siempre podrá ver en qué punto está. Tome o deje lo que viene a continuación.',
    reflections: [
      '¿Qué le parece la idea de hablar con alguien de esta manera?',
      'Cuando se ha abierto antes con otra persona, ¿qué lo hizo más fácil o más difícil?',
      '¿Hay algo de lo que prefiera no hablar todavía?',
    ],
    step: 'Podría regalarse unos minutos de calma antes de que empiece la sesión.',
    session: 'Pueden acordar entre ustedes el ritmo, y también lo que por ahora se deja en paz.',
  },
  {
    key: 'initial.1.c',
    title: 'Cómo empezó todo, visto por usted',
    opening:
      'Al principio es bueno oír la historia desde su lado. ¿Cuándo notó por primera vez que las cosas se habían puesto más difíciles? ¿Qué pasaba entonces a su alrededor? No existe un orden correcto para contarlo. Puede guardarse estas ideas si lo prefiere.',
    reflections: [
      '¿Cómo era la vida antes de que se hiciera más cuesta arriba?',
      '¿Quién o qué llegó a su vida, cambió o se fue por aquella época?',
      '¿Cómo es para usted un día difícil, y cómo es uno más llevadero?',
    ],
    step: 'Piense en tres palabras para los últimos meses, únicamente si le salen sin esfuerzo.',
    session: 'Podrán situar su historia en el tiempo y ver quién estuvo ahí por el camino.',
  },
  {
    key: 'initial.1.d',
    title: 'Lo que espera encontrar',
    opening:
      'Está bien no saber con exactitud qué quiere de estas sesiones. Una primera charla sirve para averiguarlo, y para ver qué tal se entiende con su terapeuta. También puede preguntar qué queda en privado y cuándo no es posible. Use lo que sigue a su manera, o no lo use.',
    reflections: [
      'Si las cosas fueran un poco más ligeras, ¿en qué lo notaría primero?',
      '¿Quién más podría notarlo, y por qué señales?',
      '¿Qué espera de una persona que le escucha?',
    ],
    step: 'Termine mentalmente esta frase: «Sería bueno que…»',
    session: 'Lo que espera puede ser el primer boceto de lo que acuerden entre ustedes.',
  },
]

/** The map of relationships. */
const second: Alternatives<Prompt> = [
  {
    key: 'initial.2.a',
    title: 'Un mapa de las personas de su vida',
    opening:
      'Dibuje tres círculos, uno dentro de otro, y póngase en el centro. Coloque a quienes le importan: cerca, un poco más lejos o en el borde. Puede ser gente a la que ve, a la que escribe, a la que extraña o con la que es difícil estar. Un mapa con pocos nombres también es un mapa. Guárdelo en un sitio privado, o solo en su cabeza.',
    reflections: [
      '¿Qué tan cerca siente a cada persona, y cómo y cuánto se comunican?',
      '¿Qué hay de bueno con cada cual, y qué hay de difícil?',
      '¿A quién podría contarle algo que de verdad le preocupa?',
      '¿Con quién le gustaría que algo cambiara, y qué sería?',
    ],
    step: 'Empiece con tres personas, y pare ahí si siente que es suficiente.',
    session: 'Pueden recorrer el mapa a su ritmo, y usted decide de quién se habla.',
  },
  {
    key: 'initial.2.b',
    title: 'Cerca, más lejos, en el borde',
    opening:
      'Hay personas que ocupan mucho lugar en la vida, y otras muy poco. Aquí puede mirar quién está cerca, quién está más lejos y quién ha cambiado de sitio. Si ya comenzó un mapa de su gente, retómelo. Si no, empiece por cualquier parte. Nadie más tiene que verlo, y los huecos no importan.',
    reflections: [
      '¿Quién se ha acercado o alejado durante el último año?',
      'Elija a dos personas: ¿cómo mantienen el contacto, qué valora y qué le pesa?',
      '¿Con quién puede hablar abiertamente, y a quién prefiere ocultarle cosas?',
      'Si pudiera cambiar algo entre usted y alguien del mapa, ¿qué cambiaría?',
    ],
    step: 'Ponga una pequeña marca junto a las personas de las que quisiera hablar.',
    session: 'Las marcas, o los huecos, pueden mostrar por dónde empezar.',
  },
  {
    key: 'initial.2.c',
    title: 'De una en una',
    opening:
      'Un mapa entero de personas puede ser mucho. Tome entonces a una sola que le importe, de ahora o de antes, y mire con un poco más de calma. Luego pase a otra, si quiere. También cuentan quienes han muerto o viven lejos, y alguien que le inquieta. Sáltese a quien hoy prefiera no recordar.',
    reflections: [
      '¿Esa persona está cerca o lejos de usted, y es así como le gustaría?',
      '¿Cómo se buscan, y quién suele dar el primer paso?',
      '¿Qué disfrutan en compañía, y qué se complica entre ustedes?',
      '¿Le confiaría una inquietud, y qué desearía que fuera distinto?',
    ],
    step: 'Imagine una escena con esa persona que diga mucho de cómo son las cosas.',
    session: 'Una sola persona es una buena puerta de entrada, y las demás pueden venir después.',
  },
]

/** Choosing a focus and agreeing on the course. */
const third: Alternatives<Prompt> = [
  {
    key: 'initial.3.a',
    title: 'Lo que más importa en estas sesiones',
    opening:
      'Ahora usted y su terapeuta pueden elegir el tema principal de las sesiones. Para algunas personas es una pérdida. Para otras es un desacuerdo con alguien importante, un gran cambio o el deseo de tener más compañía. Quizá se vea en uno de estos temas, en dos o, de momento, en ninguno. Deje fuera cualquier pregunta que no encaje.',
    reflections: [
      '¿Cuál de estos temas se parece más a lo que le ha costado?',
      'Si solo una cosa pudiera volverse más fácil, ¿cuál escogería?',
      '¿Cómo influye eso en su ánimo de un día a otro?',
    ],
    step: 'Diga su elección en voz alta una vez, donde no le oiga nadie, y note cómo suena.',
    session: 'Pueden fijar un tema o una forma de encontrarlo, y más adelante se puede cambiar.',
  },
  {
    key: 'initial.3.b',
    title: 'Un acuerdo sobre el camino',
    opening:
      'Hasta aquí ha contado su historia. Ahora pueden acordar cómo seguir: para qué son las sesiones, cuántas son, y que llegan a un cierre conocido desde el principio. Su voz cuenta tanto como la de su terapeuta. Piénselo solo hasta donde le apetezca.',
    reflections: [
      '¿Qué quiere poder decir de su vida cuando las sesiones acaben?',
      '¿Qué necesita de su terapeuta para hablar con libertad?',
      '¿Hay algo sobre horarios, notas o privacidad que desee aclarar?',
      '¿Cómo le sienta saber tan pronto que habrá un cierre?',
    ],
    step: 'Busque una frase que comience así: «Me gustaría usar estas sesiones para…»',
    session: 'Lo que acuerden puede quedar en unas pocas palabras sencillas a las que digan que sí.',
  },
  {
    key: 'initial.3.c',
    title: 'El hilo que aparece',
    opening:
      'Ha hablado de cómo se siente y de personas que le importan. Tal vez haya asomado un hilo: algo que vuelve una y otra vez. Puede tratar de alguien a quien echa de menos, de no entenderse, de una etapa nueva o de la cercanía. Si no ve ningún hilo, puede dejar esto a un lado; saberlo también es útil.',
    reflections: [
      '¿Qué salió más de una vez cuando habló de otras personas?',
      '¿Qué cambio, suceso o persona parece unido a sus días más difíciles?',
      '¿Qué se puede abordar ahora, y qué conviene dejar para otro momento?',
    ],
    step: 'Póngale al hilo un nombre corto que nadie más entienda.',
    session: 'Pueden comparar los hilos que ve cada cual y escoger uno para seguirlo.',
  },
]

/** The initial phase, by session. */
export const initial: Alternatives<Alternatives<Prompt>> = [first, second, third, unhurried]
