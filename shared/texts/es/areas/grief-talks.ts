import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** Loss and grief: what is said, weighed and tried out. */
export const talks: Pick<AreaTexts['grief'], Techniques> = {
  'communication-analysis': [
    {
      key: 'grief.communication-analysis.a',
      title: 'Una charla sobre quien falta',
      opening:
        'Hablar de una persona que ha muerto no siempre sale como se quería. Alguien cambia de tema, o da consejos, o se queda sin palabras. Si le apetece, recuerde una charla reciente en la que salió esa pérdida. También sirve una en la que estuvo a punto de salir.',
      reflections: [
        '¿Qué se dijo, y con qué tono?',
        '¿Qué quería contar, y qué sintió al contarlo o al callarlo?',
        '¿Qué pudo haber entendido quien le escuchaba?',
      ],
      step: 'Quédese con una sola frase de aquella charla, la que más le pesó o la que más le alivió.',
      session: 'Pueden mirar esa charla despacio y ver dónde hubo apoyo y dónde faltó.',
    },
    {
      key: 'grief.communication-analysis.b',
      title: '«¿Cómo estás?», y lo que se contesta',
      opening:
        'Después de una pérdida, la pregunta más corta puede ser la más difícil. Se dice «bien» y se sigue adelante, o sale más de lo pensado. Puede mirar una de esas veces con calma. Si hoy no quiere volver ahí, déjelo para otro momento.',
      reflections: [
        '¿Quién preguntó, y qué contestó usted?',
        '¿Qué habría contestado con toda confianza?',
        '¿Qué cree que buscaba la otra persona con su pregunta?',
        '¿Qué hizo después con su respuesta?',
      ],
      step: 'Piense en una respuesta corta y verdadera que pueda usar cuando no quiera dar detalles.',
      session: 'En la sesión se puede buscar una respuesta para cada clase de persona que pregunta.',
    },
    {
      key: 'grief.communication-analysis.c',
      title: 'Lo que se dijo en aquellos días',
      opening:
        'De los días cercanos a una muerte quedan a veces palabras sueltas. Unas acompañan y otras se clavan. Puede escoger una charla de entonces que se pueda mirar sin demasiado dolor. Si todas duelen mucho, sáltese este tema sin más.',
      reflections: [
        '¿Qué palabras se le quedaron, y quién las dijo?',
        '¿Qué le hicieron sentir entonces, y qué le hacen sentir hoy?',
        '¿Qué le habría gustado oír en su lugar?',
      ],
      step: 'Si hay alguien con quien compartir un buen recuerdo de esa época, piense cómo empezaría.',
      session: 'Mirar aquellas palabras con alguien al lado puede quitarles algo de peso.',
    },
  ],
  'decision-analysis': [
    {
      key: 'grief.decision-analysis.a',
      title: 'Una actividad que podría volver',
      opening:
        'Tras una pérdida se dejan de hacer cosas, unas por falta de fuerzas y otras porque se hacían en compañía. Quizá haya una que podría volver, tal cual o cambiada. Mire las opciones sin decidir nada. También puede ser pronto, y entonces esto puede esperar.',
      reflections: [
        '¿Qué actividad echa de menos, aunque sea un poco?',
        '¿De qué formas podría retomarla, y qué tiene a favor y en contra cada una?',
        '¿Qué podría sentir antes, durante y después?',
        '¿Qué forma sería la más fácil de probar?',
      ],
      step: 'Haga la parte más pequeña de esa actividad, un rato muy corto.',
      session: 'Pueden comparar las formas y escoger una prueba que se pueda dejar a medias.',
    },
    {
      key: 'grief.decision-analysis.b',
      title: 'Qué hacer con las cosas que quedaron',
      opening:
        'Las cosas de quien murió plantean preguntas: guardarlas, regalarlas, moverlas, no tocarlas. Cada respuesta dice algo, y ninguna es urgente para el corazón. Puede extender las opciones sobre la mesa, en su cabeza. Si no es su caso, pase a otra cosa.',
      reflections: [
        '¿Qué objeto o lugar le ronda, y qué caminos hay?',
        '¿Qué ganaría y qué perdería con cada camino?',
        '¿Quién más tiene algo que decir, y qué querría?',
      ],
      step: 'Decida solo qué no se toca por ahora, y deje que eso sea bastante.',
      session: 'Se puede pensar en voz alta qué paso es reversible y cuál no.',
    },
    {
      key: 'grief.decision-analysis.c',
      title: 'Un hueco en la vida, y maneras de llenarlo',
      opening:
        'Cuando alguien falta, falta también lo que hacía: escuchar, arreglar, decidir, reír. Nadie ocupa ese lugar. Aun así, algunas de esas cosas pueden llegar de otras partes. Piense en una sola, solo mientras no le resulte una traición.',
      reflections: [
        '¿Qué es lo que más nota que falta en el día a día?',
        '¿De dónde podría venir una parte, y qué habla a favor o en contra?',
        '¿Qué podría pasar si lo intentara con una persona?',
      ],
      step: 'Apunte mentalmente dos nombres o dos lugares, y no haga nada más.',
      session: 'Con esas ideas, pueden mirar qué apoyo nuevo sería posible.',
    },
  ],
  'role-play': [
    {
      key: 'grief.role-play.a',
      title: 'Pedir que le acompañen a recordar',
      opening:
        'A veces apetece hablar de quien murió y nadie saca el tema, por miedo a hacer daño. La sesión es un sitio para ensayar cómo se podría abrir esa puerta. Piense en alguien de trato amable. No hay ninguna prisa, y todo puede quedar en un ensayo.',
      reflections: [
        '¿Con quién le gustaría recordar, y qué recuerdo traería?',
        '¿Con qué frase podría empezar?',
        '¿Qué respuesta teme, y qué haría si llegara?',
      ],
      step: 'Diga esa primera frase en voz baja, y busque la versión que suene más suya.',
      session: 'Su terapeuta puede hacer de esa persona, y pueden probar varios comienzos.',
    },
    {
      key: 'grief.role-play.b',
      title: 'Decir lo que necesita en una fecha difícil',
      opening:
        'Hay fechas que pesan más: un cumpleaños, un aniversario, una estación del año. La gente no siempre sabe qué hacer en ellas. Se puede ensayar cómo pedir compañía, silencio o algo distinto. Si no se acerca ninguna fecha así, puede dejar esto guardado.',
      reflections: [
        '¿Qué fecha tiene en mente, y qué le haría falta ese día?',
        '¿A quién podría decírselo, y con qué palabras?',
        '¿Qué contestación le costaría más escuchar?',
      ],
      step: 'Escriba o piense un mensaje de dos líneas que pida una sola cosa.',
      session: 'Pueden probar la petición en la sesión hasta que se diga sin esfuerzo.',
    },
    {
      key: 'grief.role-play.c',
      title: 'Palabras que quedaron sin decir',
      opening:
        'Con quien muere se suele quedar algo pendiente: un gracias, una pregunta, un enojo, un adiós. En la sesión hay espacio para decirlo en voz alta, si algún día lo desea. Aquí basta con pensar qué sería. No hay palabras correctas, y callar también está bien.',
      reflections: [
        '¿Qué le diría hoy a esa persona, si pudiera?',
        '¿Cuál sería la primera frase?',
        '¿Qué imagina que le respondería, y qué respuesta daría miedo?',
      ],
      step: 'Elija un lugar tranquilo donde podría pensar en esas palabras unos minutos.',
      session:
        'Puede hablarle a una silla vacía, leer unas líneas o contar solo la idea, como le resulte más llevadero.',
    },
  ],
}
