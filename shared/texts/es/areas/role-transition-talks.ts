import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** A change of role or circumstances: what is said, weighed and tried out. */
export const talks: Pick<AreaTexts['role-transition'], Techniques> = {
  'communication-analysis': [
    {
      key: 'role-transition.communication-analysis.a',
      title: 'Contar la novedad',
      opening:
        'Un cambio grande se cuenta muchas veces, y cada cual lo recibe a su manera. Hay quien felicita, quien se preocupa y quien no sabe qué decir. Recuerde una de esas charlas, si le apetece volver ahí. Una corta también sirve.',
      reflections: [
        '¿A quién se lo contó, y con qué palabras?',
        '¿Qué respuesta recibió, y qué sintió al oírla?',
        '¿Qué pudo entender esa persona, y qué se quedó fuera?',
      ],
      step: 'Piense en una versión de dos frases para contar el cambio cuando no quiera extenderse.',
      session: 'Pueden ver qué versión del cambio cuenta a cada persona, y cuál se siente más verdadera.',
    },
    {
      key: 'role-transition.communication-analysis.b',
      title: 'Consejos que no se pidieron',
      opening:
        'Cuando la vida cambia, llegan consejos de todas partes. Algunos sostienen y otros pesan, aunque vengan con cariño. Puede mirar una charla en la que le aconsejaron. Si el tema le cansa, sáltelo y descanse.',
      reflections: [
        '¿Qué le dijeron, y qué entendió usted que querían decir?',
        '¿Qué contestó, y qué habría querido contestar?',
        '¿Qué necesitaba en lugar de un consejo?',
      ],
      step: 'Busque una frase amable para agradecer un consejo sin tomarlo.',
      session: 'En la sesión pueden ensayar cómo decir lo que sí le sirve oír.',
    },
    {
      key: 'role-transition.communication-analysis.c',
      title: 'Una charla con alguien de la vida anterior',
      opening:
        'Con un cambio, algunas personas quedan en la etapa de antes. Hablar con ellas puede ser un descanso o una punzada. Escoja una charla de estas semanas y obsérvela de lejos. No es preciso que signifique nada.',
      reflections: [
        '¿De qué hablaron, y de qué no?',
        '¿Cómo cambió su ánimo durante la charla?',
        '¿Qué cree que esa persona piensa de su nueva situación?',
        '¿Qué le habría gustado que le preguntara?',
      ],
      step: 'Fíjese en qué tema hace que se sienta cerca de esa persona, sea del antes o del ahora.',
      session: 'Pueden mirar qué lazos de antes caben en la vida de ahora, y con qué forma.',
    },
  ],
  'decision-analysis': [
    {
      key: 'role-transition.decision-analysis.a',
      title: 'Qué conservar y qué soltar',
      opening:
        'No todo lo de antes se tiene que ir con el cambio. Algunas costumbres, aficiones o personas pueden venir también. Otras pesan más de lo que dan. Puede repasarlas sin tomar ninguna decisión por ahora.',
      reflections: [
        '¿Qué querría conservar, y qué haría falta para ello?',
        '¿Qué podría soltar, y qué ganaría o perdería?',
        '¿Qué es todavía un «no lo sé»?',
      ],
      step: 'Conserve una sola costumbre pequeña de antes, tal como era.',
      session: 'Pueden ordenar la lista y ver qué se puede probar primero.',
    },
    {
      key: 'role-transition.decision-analysis.b',
      title: 'El siguiente paso, y los que no',
      opening:
        'Ante un cambio parece que hubiera que decidirlo todo de una vez. Casi siempre hay un solo paso que toca ahora, y varios que pueden esperar. Mire cuál podría ser el suyo. También es posible que el paso sea descansar; tómelo como quiera.',
      reflections: [
        '¿Qué decisiones tiene abiertas en esta etapa?',
        'Para la más cercana, ¿qué caminos hay, y qué tiene cada uno a favor y en contra?',
        '¿Qué ocurriría si esperara un poco más?',
      ],
      step: 'Tache de su lista mental una decisión que puede esperar sin problema.',
      session: 'Se puede separar lo urgente de lo que solamente lo parece.',
    },
    {
      key: 'role-transition.decision-analysis.c',
      title: 'Repartir el tiempo de otra manera',
      opening:
        'Una etapa nueva cambia el reparto de los días. Algunas horas se llenan y otras quedan vacías. Hay varias formas de repartirlas, y ninguna es para siempre. Juegue con la idea, o pase página si hoy no le interesa.',
      reflections: [
        '¿Qué horas le sobran, y cuáles le faltan?',
        '¿Qué dos o tres repartos podría imaginar?',
        '¿Qué efecto tendría cada uno en su ánimo y en su trato con la gente?',
      ],
      step: 'Pruebe un reparto distinto durante una sola tarde.',
      session: 'Pueden mirar qué reparto deja más sitio para las personas que le hacen bien.',
    },
  ],
  'role-play': [
    {
      key: 'role-transition.role-play.a',
      title: 'Presentarse en un lugar nuevo',
      opening:
        'Una situación nueva trae gente nueva, y con cada persona toca empezar de cero. Se puede ensayar ese comienzo para que pese menos. No es un examen de simpatía. Quédese con la parte del ensayo que le resulte útil y olvide la otra.',
      reflections: [
        '¿Ante quién le gustaría presentarse con más calma?',
        '¿Qué primera frase sería fácil de decir?',
        '¿Qué pregunta o reacción teme?',
      ],
      step: 'Prepare una pregunta sencilla que pueda hacer a cualquier persona que acabe de conocer.',
      session: 'Su terapeuta puede hacer de persona desconocida, y luego pueden cambiar los papeles.',
    },
    {
      key: 'role-transition.role-play.b',
      title: 'Pedir ayuda en medio del cambio',
      opening:
        'En una etapa nueva casi todo se hace por primera vez, y se necesita ayuda de otra clase. Pedirla puede dar apuro. En la sesión se prueba sin riesgo. Si ahora no le hace falta pedir nada, puede guardar esta idea para más tarde.',
      reflections: [
        '¿Qué ayuda concreta le vendría bien en esta etapa?',
        '¿Quién podría darla, y cómo empezaría usted a pedirla?',
        '¿Qué haría si la respuesta fuera «ahora no puedo»?',
      ],
      step: 'Convierta la petición en algo tan pequeño que se pueda contestar en un minuto.',
      session: 'Pueden probar la petición con una respuesta buena, una tibia y una negativa.',
    },
    {
      key: 'role-transition.role-play.c',
      title: 'Poner un límite a lo nuevo',
      opening:
        'Un papel nuevo viene con expectativas: más horas, más favores, más cosas a la vez. A veces conviene decir «hasta aquí», con suavidad. El ensayo no le compromete a decirlo fuera. Piense en ello únicamente si le parece seguro y oportuno.',
      reflections: [
        '¿Qué le están pidiendo que le resulta demasiado?',
        '¿Con qué frase pondría un límite amable?',
        '¿Qué reacción le preocupa más?',
      ],
      step: 'Diga «déjeme pensarlo» una vez esta semana, si la ocasión se presta.',
      session: 'En la sesión pueden buscar un tono firme y cordial que se parezca al suyo.',
    },
  ],
}
