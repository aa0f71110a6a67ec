import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** A disagreement in an important relationship: what is said, weighed and tried out. */
export const talks: Pick<AreaTexts['role-dispute'], Techniques> = {
  'communication-analysis': [
    {
      key: 'role-dispute.communication-analysis.a',
      title: 'Un desacuerdo a cámara lenta',
      opening:
        'Un desacuerdo va muy deprisa. Una frase lleva a otra, y al final nadie sabe cómo se llegó ahí. Escoja uno pequeño y reciente con esa persona, y páselo despacio por la mente. Si recordarlo le altera mucho, párelo y siga otro día.',
      reflections: [
        '¿Quién dijo qué, y qué vino justo después?',
        '¿Qué quería decir usted, y qué sentía mientras tanto?',
        '¿Qué pudo oír la otra persona en sus palabras?',
        '¿En qué punto cambió el tono?',
      ],
      step: 'Localice la frase exacta en la que todo dio la vuelta.',
      session: 'Pueden detener la escena en ese punto y buscar qué otra frase habría cabido.',
    },
    {
      key: 'role-dispute.communication-analysis.b',
      title: 'Lo que se dice sin decirlo',
      opening:
        'Un suspiro, una puerta, una respuesta seca o un «da igual» también hablan. Muchas veces el enojo viaja por ahí. Puede fijarse en un momento así, suyo o de la otra persona. Hágalo solo si le sirve; nadie va a corregirlo.',
      reflections: [
        '¿Qué gesto o silencio recuerda, y qué entendió usted?',
        '¿Qué otra cosa podría haber significado?',
        '¿Qué señales sin palabras manda usted cuando algo le molesta?',
      ],
      step: 'Durante un día, note sus propios gestos al hablar, sin cambiarlos.',
      session: 'En la sesión se pueden poner en palabras algunos de esos gestos.',
    },
    {
      key: 'role-dispute.communication-analysis.c',
      title: 'La charla que siempre acaba igual',
      opening:
        'Entre dos personas hay charlas que parecen grabadas: el mismo tema, los mismos turnos, el mismo final. Conocer su recorrido ya es algo. Piense en una de ellas como si la viera desde el pasillo. Puede dejarla ahí, sin sacar ninguna conclusión.',
      reflections: [
        '¿De qué tema se trata, y cómo suele comenzar?',
        '¿Qué papel le toca a usted, y cuál a la otra persona?',
        '¿Hubo alguna vez en que fue distinto, y qué cambió entonces?',
      ],
      step: 'Póngale mentalmente a esa charla un título, como el de una canción que se repite.',
      session: 'Pueden buscar en qué punto del recorrido habría una salida tranquila.',
    },
  ],
  'decision-analysis': [
    {
      key: 'role-dispute.decision-analysis.a',
      title: 'Seguir hablando, esperar o tomar distancia',
      opening:
        'En un desacuerdo hay más caminos de los que se ven en caliente. Se puede seguir hablando, dejarlo reposar, pedir ayuda o tomar distancia. Mirarlos no significa escoger. Piense en primer lugar en su seguridad, y deje fuera lo que no lo sea.',
      reflections: [
        '¿Qué caminos ve, también los que descarta?',
        '¿Qué tiene cada uno a favor y en contra?',
        '¿Qué pasaría probablemente dentro de unos meses con cada uno?',
      ],
      step: 'Añada un camino intermedio, aunque parezca raro.',
      session: 'Pueden poner los caminos uno junto a otro y ver cuál se podría probar en pequeño.',
    },
    {
      key: 'role-dispute.decision-analysis.b',
      title: 'En qué se puede ceder y en qué no',
      opening:
        'No todo pesa lo mismo en un desacuerdo. Hay cosas en las que se puede ceder sin perder nada, y otras que tocan lo esencial. Ordenarlas puede dar aire. Hágalo a su ritmo, o guarde la idea para la sesión.',
      reflections: [
        '¿Qué tres cosas están en juego para usted?',
        '¿En cuál podría moverse un poco, y en cuál no?',
        '¿Qué cree que es lo esencial para la otra persona?',
        '¿Qué cambio pequeño valdría la pena probar?',
      ],
      step: 'Separe en su mente, en dos montones, lo que puede esperar y lo que no.',
      session: 'Se puede pensar qué acuerdo pequeño dejaría algo a cada parte.',
    },
    {
      key: 'role-dispute.decision-analysis.c',
      title: 'En qué punto está el desacuerdo',
      opening:
        'Hay desacuerdos que aún se hablan, otros que se han quedado en silencio y otros en los que cada cual ya mira a otro lado. Saber en qué punto está el suyo ayuda a ver qué cabe hacer. Puede no tener respuesta todavía, y es una respuesta aceptable.',
      reflections: [
        '¿Cuál de los tres puntos se parece más al suyo, y por qué?',
        '¿Qué opciones hay desde ahí, y qué costaría cada una?',
        '¿Qué opción le dejaría más en paz con el tiempo?',
      ],
      step: 'Recuerde cuándo se habló por última vez del tema, y cómo quedó.',
      session: 'Según el punto en que estén, pueden pensar si toca hablar, mover algo o despedirse de una idea.',
    },
  ],
  'role-play': [
    {
      key: 'role-dispute.role-play.a',
      title: 'Decir lo que espera, en un lugar seguro',
      opening:
        'Decir lo que se espera puede ser difícil, sobre todo si hubo roces. Ensayarlo en la sesión no obliga a nada. Sirve para oír cómo suena y qué despierta. Si hablar con esa persona no es seguro, déjelo en el ensayo o no lo toque.',
      reflections: [
        '¿Qué le gustaría que esa persona entendiera?',
        '¿Cómo sería una primera frase que hable de usted y no de sus defectos?',
        '¿Qué respuesta le daría más miedo?',
      ],
      step: 'Quite de esa frase las palabras «siempre» y «nunca», y vea cómo queda.',
      session: 'Su terapeuta puede responder de varias maneras, para que pruebe también lo inesperado.',
    },
    {
      key: 'role-dispute.role-play.b',
      title: 'Ponerse un rato en la otra silla',
      opening:
        'Desde el otro lado las cosas se ven de otra manera. No quiere decir que el otro lado tenga razón. En la sesión puede hablar como si fuera la otra persona, y escuchar lo que sale. Es un juego serio que se puede dejar en cualquier momento.',
      reflections: [
        '¿Qué diría esa persona si hablara con toda sinceridad?',
        '¿Qué querría que usted supiera?',
        '¿Qué frase suya le costaría más oír, y por qué?',
      ],
      step: 'Imagine cómo contaría esa persona el último desacuerdo, en tres frases.',
      session: 'Después del ensayo pueden ver qué le sorprendió desde esa silla.',
    },
    {
      key: 'role-dispute.role-play.c',
      title: 'Pedir una pausa a tiempo',
      opening:
        'Cuando una charla se calienta, una pausa puede cuidar a todo el mundo. Pedirla bien no es fácil en el momento, y por eso se ensaya antes. Tome la idea si encaja en su situación. Si no encaja, suéltela con tranquilidad.',
      reflections: [
        '¿En qué nota que la charla empieza a quemar?',
        '¿Con qué palabras podría pedir un rato?',
        '¿Qué teme que responda la otra persona, y qué le ayudaría entonces?',
      ],
      step: 'Busque una frase corta para hacer una pausa, que suene amable y clara.',
      session: 'Pueden practicar la pausa y también la vuelta a la charla más tarde.',
    },
  ],
}
