import type { Alternatives, Prompt } from '../texts.ts'

/** Prompts that take nothing for granted: each holds before a first session and before a last one. */
export const anytime: Alternatives<Prompt> = [
  {
    key: 'anytime.1',
    title: '¿Cómo está hoy?',
    opening:
      'Es una pregunta que nos hacen mucho de paso, sin tiempo para la respuesta. Aquí hay tiempo. Intente contestarla para usted, con la mayor verdad que pueda. «No lo sé» es una de las respuestas verdaderas, y no dar ninguna también.',
    reflections: [
      '¿Qué hay en la superficie, si mira hacia dentro un momento?',
      '¿Qué hay debajo?',
      '¿Quién sabe cómo se encuentra en estos días?',
    ],
    step: 'Hágase la misma pregunta mañana otra vez, y compare.',
    session: 'Su respuesta sincera, sea la que sea, puede abrir la charla.',
  },
  {
    key: 'anytime.2',
    title: 'Venir tal como está',
    opening:
      'Llegar a una sesión puede costar. Quizá hay poco tiempo, pocas fuerzas o una parte de usted que preferiría no venir. Esa parte también puede entrar. No hace falta tener cierto ánimo para venir, ni seguir leyendo si con esto basta.',
    reflections: [
      '¿Qué le facilita venir, y qué se lo dificulta?',
      '¿Qué le daría una buena sesión en este momento?',
      '¿Hay algo del día, del lugar o de la forma de verse que le iría mejor de otro modo?',
    ],
    step: 'Prevea algo agradable para la hora de después.',
    session: 'Si algo se interpone, pueden mirarlo abiertamente y sin reproches.',
  },
  {
    key: 'anytime.3',
    title: 'Preguntas que lleva consigo',
    opening:
      'Las preguntas aparecen a menudo de noche o en el autobús, y luego se van. Puede ser bueno atrapar algunas. Pueden tratar de usted, de otra persona o de las propias sesiones. Ninguna es demasiado pequeña, y no es necesario hacer ninguna.',
    reflections: [
      '¿Qué pregunta le acompaña últimamente?',
      '¿A quién le preguntaría, si la respuesta fuera amable sin duda?',
      '¿Qué cambiaría para usted saberlo?',
    ],
    step: 'Guarde una pregunta donde pueda encontrarla el día de la sesión.',
    session: 'Puede hacerle una pregunta a su terapeuta, o mirar con calma alguna que aún no tiene respuesta.',
  },
  {
    key: 'anytime.4',
    title: 'Un lugar donde se puede respirar',
    opening:
      'Muchas personas conocen un lugar donde bajan los hombros. Puede ser un banco, un baño, una tienda, un trozo de río o un sitio que existe solo en la mente. Vaya allí con el pensamiento un ratito. Quédese lo que quiera, o no vaya.',
    reflections: [
      '¿Dónde está, y qué ve y oye allí?',
      '¿Hay alguien con usted, o lo tiene todo para sí?',
      '¿Qué siente allí que le gustaría sentir más a menudo?',
    ],
    step: 'Visite ese lugar una vez antes de la sesión, de verdad o con la mente.',
    session: 'Puede venir bien tener un lugar así al que volver cuando una charla se hace pesada.',
  },
  {
    key: 'anytime.5',
    title: 'Alguien que una vez le hizo bien',
    opening:
      'De vez en cuando alguien nos hace bien sin saberlo. Pudo ser hace mucho, o durar una sola tarde. Aun así, lo que nos dio puede quedar. Piense en alguien así, si existe; si no, no pierde nada por dejar esto.',
    reflections: [
      '¿Quién fue, y qué hizo o dijo?',
      '¿Cómo se sentía usted en su compañía?',
      '¿Qué parte de aquello conserva?',
    ],
    step: 'Haga por usted una cosa pequeña que esa persona podría haber hecho.',
    session: 'Quizá quiera hablar de lo que hace falta para que se sienta a salvo con alguien.',
  },
  {
    key: 'anytime.6',
    title: 'Lo que necesita en este momento',
    opening:
      'Las necesidades cambian. Un día es descanso; otro día, un empujón, una risa o un oído atento. Es más fácil atenderlas cuando tienen nombre. Vea si puede nombrar una o dos de las suyas, sin preguntarse si están permitidas. Esto queda entre usted y la página.',
    reflections: [
      '¿Qué es lo que más necesita ahora?',
      '¿Qué parte puede darse usted?',
      '¿Qué parte necesita de otra gente, y quién podría ser?',
    ],
    step: 'Atienda hoy una necesidad diminuta, como un vaso de agua o acostarse temprano.',
    session: 'Puede decir nada más llegar qué necesita de la sesión ese día.',
  },
  {
    key: 'anytime.7',
    title: 'Palabras que sentó bien oír',
    opening:
      'Unas pocas palabras a tiempo pueden sostenernos durante años. Quizá alguien se las dijo, o las encontró en una canción. Otras palabras hacen lo contrario. Puede reunir aquí una o dos de las buenas, o guardarlas bajo llave como un tesoro.',
    reflections: [
      '¿Qué palabras le hicieron bien, y quién las dijo o las escribió?',
      '¿Cuáles le gustaría oír hoy, y de quién?',
      '¿Qué se dice por dentro cuando nadie más habla?',
    ],
    step: 'Dígase una frase amable, con la voz que usaría para alguien muy querido.',
    session: 'De ahí la charla puede pasar a cómo le habla la gente, y a cómo se habla usted.',
  },
  {
    key: 'anytime.8',
    title: 'Un pequeño espacio para lo que sea',
    opening:
      'Esta página no tiene tema. Está abierta a lo que haya cuando se detiene un momento: una inquietud, un plan, una imagen, una persona. Quizá venga algo que no esperaba. Quizá se quede vacía, y habrá tenido un rato de calma.',
    reflections: [
      '¿Qué aparece primero si deja que sus pensamientos vayan adonde quieran?',
      '¿Aparece alguien más, aparte de usted?',
    ],
    step: 'Siéntese lo que tarda en beberse una taza de algo, y no haga nada más.',
    session: 'Se puede traer lo que haya salido, aunque parezca no tener relación con nada.',
  },
]
