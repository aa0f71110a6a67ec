import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** Building relationships: what is said, weighed and tried out. */
export const talks: Pick<AreaTexts['interpersonal-deficits'], Techniques> = {
  'communication-analysis': [
    {
      key: 'interpersonal-deficits.communication-analysis.a',
      title: 'Una charla corta, vista de cerca',
      opening:
        'Las charlas pequeñas enseñan mucho: en la tienda, en la escalera, en un mensaje. Escoja una de estos días, aunque durara diez segundos. Mire qué hizo cada persona para abrirla o cerrarla. Si no hubo ninguna, puede mirar una antigua o dejarlo así.',
      reflections: [
        '¿Quién empezó, y cómo?',
        '¿Qué quiso transmitir usted, y qué se vio por fuera?',
        '¿Qué pudo pensar la otra persona?',
      ],
      step: 'En la próxima charla corta, fíjese nada más en cómo termina.',
      session: 'Pueden ver qué señales de apertura da usted, y cuáles recibe sin darse cuenta.',
    },
    {
      key: 'interpersonal-deficits.communication-analysis.b',
      title: 'Lo que pensé que pensaban',
      opening:
        'Cuando se tiene poco trato, la mente rellena: «se aburre», «molesto», «mejor me callo». A veces acierta y muchas veces no. Recuerde un momento así, con suavidad. Nadie le pide que cambie lo que pensó.',
      reflections: [
        '¿Qué pasó, y qué creyó que pensaba la otra persona?',
        '¿Qué vio u oyó de verdad, sin contar lo imaginado?',
        '¿Qué hizo entonces, y qué mensaje pudo llegar al otro lado?',
      ],
      step: 'Cuando note una adivinanza de esas, póngale delante un «quizá».',
      session: 'Pueden separar lo visto de lo imaginado en una sola escena.',
    },
    {
      key: 'interpersonal-deficits.communication-analysis.c',
      title: 'Una charla que se quedó a medias',
      opening:
        'Algunas charlas se cortan justo cuando empezaban a ser algo. Por prisa, por timidez o porque faltó la frase siguiente. Recuerde una que le habría gustado alargar. Es solo una mirada; no tiene que retomarla con nadie.',
      reflections: [
        '¿De qué hablaban cuando se cortó?',
        '¿Qué sintió en ese momento, y qué hizo con el cuerpo o la mirada?',
        '¿Qué frase más podría haber dicho, o qué pregunta?',
      ],
      step: 'Piense en tres preguntas fáciles que alargan casi cualquier charla.',
      session: 'En la sesión se puede retomar esa charla desde el corte y ver adónde va.',
    },
  ],
  'decision-analysis': [
    {
      key: 'interpersonal-deficits.decision-analysis.a',
      title: 'Dónde podría conocer gente',
      opening:
        'Hay lugares donde el trato surge casi sin querer, porque se hace algo en común: una clase, un huerto, un coro, un juego. Otros lugares lo ponen difícil. Piense en opciones como quien hojea un catálogo. Mirar no es apuntarse, y también puede no mirar.',
      reflections: [
        '¿Qué tres lugares o grupos le despiertan alguna curiosidad?',
        '¿Qué tiene cada uno a favor y en contra para usted?',
        '¿Cuál se podría probar una vez y dejarlo?',
      ],
      step: 'Averigüe el día y la hora de uno de esos sitios, sin más.',
      session: 'Pueden escoger el lugar con menos cuesta y pensar cómo sería la primera visita.',
    },
    {
      key: 'interpersonal-deficits.decision-analysis.b',
      title: 'Un contacto de poco riesgo',
      opening:
        'No todos los contactos piden el mismo valor. Hay algunos en los que casi nada puede salir mal. Puede ordenar unos cuantos de menor a mayor dificultad, sin comprometerse con ninguno.',
      reflections: [
        '¿Qué contacto sería el más fácil de todos?',
        '¿Qué podría salir bien, y qué es lo peor que cabe esperar?',
        '¿Qué ganaría incluso si saliera regular?',
        '¿Qué haría falta para intentarlo?',
      ],
      step: 'Dé el paso más fácil de la lista un día en que tenga fuerzas.',
      session: 'Con la lista ordenada, se puede hablar del escalón siguiente.',
    },
    {
      key: 'interpersonal-deficits.decision-analysis.c',
      title: 'Cuánta cercanía, y con quién',
      opening:
        'No hace falta intimar con todo el mundo. Con unas personas basta un saludo; con otras, un café; con muy pocas, la confianza. Puede pensar qué grado de cercanía querría con la gente que ya conoce. Use la idea con toda libertad, o no la use.',
      reflections: [
        '¿Con quién está bien así, y con quién querría un poco más?',
        '¿Qué formas habría de acercarse, y qué costaría cada una?',
        '¿Con quién preferiría algo más de distancia?',
      ],
      step: 'Suba o baje un grado con una persona, muy poco, y observe cómo le sienta.',
      session: 'Pueden ver qué paso encaja con cada persona y cuál no vale la pena.',
    },
  ],
  'role-play': [
    {
      key: 'interpersonal-deficits.role-play.a',
      title: 'Un saludo que abre',
      opening:
        'Conocer gente empieza muchas veces por una frase sin importancia. La sesión permite decirla diez veces sin que pase nada. Piense en alguien con quien cruza la mirada a menudo. Si la idea le pone en tensión, elija algo más ligero o nada.',
      reflections: [
        '¿A quién podría saludar con una frase más de lo habitual?',
        '¿Qué diría en primer lugar?',
        '¿Qué respuesta le haría desear no haberlo dicho, y qué probabilidad tiene?',
      ],
      step: 'Salude una vez con un «¿qué tal va el día?» a alguien de trato fácil.',
      session: 'Su terapeuta puede responder con ganas, con prisa o sin ganas, para practicar cada caso.',
    },
    {
      key: 'interpersonal-deficits.role-play.b',
      title: 'Proponer un plan pequeño',
      opening:
        'Proponer un plan da vértigo porque se puede recibir un no. Un plan pequeño, con principio y fin, pesa menos. Se puede ensayar primero y decidir después si se dice. También puede quedarse para siempre en el ensayo.',
      reflections: [
        '¿A quién le propondría algo, si la respuesta no importara?',
        '¿Qué plan duraría menos de una hora?',
        '¿Qué frase usaría, y qué respuesta teme?',
      ],
      step: 'Escriba la propuesta como si fuera un mensaje, y no la envíe todavía.',
      session: 'Pueden practicar la propuesta y también qué decir tras un no amable.',
    },
    {
      key: 'interpersonal-deficits.role-play.c',
      title: 'Contar algo de sí',
      opening:
        'Para que alguien se acerque, hace falta dejar ver un poco. No todo, ni a cualquiera. En la sesión se puede ensayar cuánto y cómo. Guarde para sí todo lo que prefiera guardar; eso también es saber elegir.',
      reflections: [
        '¿Qué cosa pequeña de usted podría contar a alguien de confianza media?',
        '¿Con qué frase la introduciría?',
        '¿Qué reacción le daría ganas de cerrarse?',
      ],
      step: 'Cuente un gusto suyo, como una comida o una música, en una charla cualquiera.',
      session: 'Pueden probar a contar lo mismo en versión corta, media y larga.',
    },
  ],
}
