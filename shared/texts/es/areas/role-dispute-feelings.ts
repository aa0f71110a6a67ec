import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** A disagreement in an important relationship: what is felt, kept in and puzzled over. */
export const feelings: Pick<AreaTexts['role-dispute'], Techniques> = {
  'encouragement-of-affect': [
    {
      key: 'role-dispute.encouragement-of-affect.a',
      title: 'Lo que se tragó para que hubiera paz',
      opening:
        'A veces se calla para evitar un disgusto mayor. Puede haber sido lo más sensato. Lo callado, sin embargo, sigue por dentro. Basta con que note que está ahí; no se espera que lo suelte ni que lo escriba.',
      reflections: [
        '¿Qué sentimiento se tragó hace poco con esa persona?',
        '¿Qué habría pasado si lo hubiera mostrado?',
        '¿Cómo lo nota ahora, en el cuerpo o en los pensamientos?',
      ],
      step: 'Busque un rato y un lugar en los que ese sentimiento pueda existir sin testigos.',
      session: 'En la sesión puede salir con la fuerza que tenga, sin consecuencias fuera.',
    },
    {
      key: 'role-dispute.encouragement-of-affect.b',
      title: 'Querer y enojarse a la vez',
      opening:
        'Se puede querer a alguien y no aguantar algo suyo. Se puede extrañar a alguien y querer distancia. Los sentimientos mezclados cansan porque piden cosas opuestas. Deje que estén ahí, sin arbitrar, y aparte la vista cuando le convenga.',
      reflections: [
        '¿Qué dos sentimientos opuestos tiene hacia esa persona?',
        '¿Cuándo gana uno, y cuándo el otro?',
        '¿Cuál de esos sentimientos muestra menos?',
      ],
      step: 'Dele un sitio a cada uno: uno en la mano derecha, otro en la izquierda.',
      session: 'Es posible escuchar a cada sentimiento por separado antes de sumarlos.',
    },
    {
      key: 'role-dispute.encouragement-of-affect.c',
      title: 'Cansancio de discutir',
      opening:
        'Un desacuerdo largo agota. Puede haber días en que ya no se siente nada, y eso también es un sentimiento. Trátelo como se trata a quien está sin fuerzas. No hay que sacar fuerzas de ninguna parte para leer esto.',
      reflections: [
        '¿Cómo nota ese cansancio?',
        '¿Qué le devuelve un poco de energía, lejos del tema?',
        '¿Qué sentiría si mañana el desacuerdo ya no existiera?',
      ],
      step: 'Tómese una tarde libre del tema, sin hablarlo ni repasarlo.',
      session: 'Puede empezar por el cansancio mismo, antes que por el desacuerdo.',
    },
  ],
  clarification: [
    {
      key: 'role-dispute.clarification.a',
      title: 'Lo que espera cada parte',
      opening:
        'Muchos desacuerdos nacen de dos ideas distintas sobre lo mismo: quién hace qué, cada cuánto, de qué manera. A veces nadie las ha dicho nunca. Puede intentar decirlas aquí, con palabras llanas. No hay nota ni respuesta correcta.',
      reflections: [
        '¿Qué espera usted de esa persona?',
        '¿Qué cree que esa persona espera de usted?',
        '¿De dónde le viene esa idea de cómo tienen que ser las cosas?',
      ],
      step: 'Complete en su cabeza dos comienzos: «Yo espero…» y «Creo que espera…».',
      session: 'Con las dos ideas a la vista, se puede ver dónde chocan y dónde no tanto.',
    },
    {
      key: 'role-dispute.clarification.b',
      title: 'Qué cambió, y cuándo',
      opening:
        'Un desacuerdo tiene casi siempre un comienzo, aunque no se notara. Cambió una circunstancia, una necesidad o una costumbre, y el acuerdo antiguo dejó de servir. Mire hacia atrás con curiosidad, sin buscar quién tuvo razón, y pare si se cansa.',
      reflections: [
        '¿Cómo eran las cosas con esa persona antes del desacuerdo?',
        '¿Qué fue cambiando, en cada lado o alrededor?',
        '¿Qué le sigue pareciendo un misterio?',
      ],
      step: 'Señale en el calendario de la memoria el último momento en que iba bien.',
      session: 'Puede salir a la luz qué acuerdo antiguo se quedó viejo.',
    },
    {
      key: 'role-dispute.clarification.c',
      title: 'Lo que está en medio',
      opening:
        'Entre lo que se quiere y lo que ocurre suele haber algo: falta de tiempo, orgullo, miedo, otras personas, dinero. Verlo de lejos no lo quita, pero lo hace más claro. Escoja un solo obstáculo, el que menos pese, o no mire ninguno.',
      reflections: [
        '¿Qué le gustaría que ocurriera entre ustedes?',
        '¿Qué lo impide, visto desde su lado?',
        '¿Y qué lo impediría, visto desde el otro?',
      ],
      step: 'Diga para sí, en pocas palabras, qué es lo que hay en medio.',
      session: 'Pueden mirar qué parte de ese obstáculo está en sus manos y cuál no.',
    },
  ],
  'emotion-focused': [
    {
      key: 'role-dispute.emotion-focused.a',
      title: 'Debajo del enojo',
      opening:
        'El enojo suele llegar primero y hablar más alto. Debajo puede haber pena, miedo, cansancio o ganas de que nos tengan en cuenta. Pruebe la frase «Sentí… cuando… y me gustaría…» con un momento del desacuerdo. Es solo para sus ojos.',
      reflections: [
        '¿Qué sintió además de enojo?',
        '¿Qué pasó exactamente en ese momento?',
        '¿Qué le habría gustado que ocurriera?',
      ],
      step: 'Repita la frase con una palabra más suave para el sentimiento, y compare.',
      session: 'En la sesión se puede buscar qué parte de la frase querría que la otra persona conociera.',
    },
    {
      key: 'role-dispute.emotion-focused.b',
      title: 'El ánimo y ese desacuerdo',
      opening:
        'Un desacuerdo que dura se cuela en todo: el sueño, las comidas, las ganas de hacer cosas. Puede observar cómo sube y baja su ánimo según van las cosas con esa persona. Obsérvelo sin prisa, y solo unos días si prefiere.',
      reflections: [
        '¿Cómo estaba su ánimo antes y después del último contacto?',
        '¿Qué hizo más tarde con ese sentimiento?',
        '¿Hay momentos buenos con esa persona, y qué efecto tienen?',
      ],
      step: 'Tras cada contacto, piense en un número de nubes: muchas, pocas o ninguna.',
      session: 'Con esas nubes en mente, pueden ver qué momentos pesan y cuáles aligeran.',
    },
    {
      key: 'role-dispute.emotion-focused.c',
      title: 'Lo que todavía le importa',
      opening:
        'Si un desacuerdo duele, suele ser porque algo importa: el respeto, el afecto, la justicia, un plan común. Ese algo puede tener nombre. Mírelo con amabilidad, o apártelo si hoy no toca; usted decide.',
      reflections: [
        '¿Qué es lo que más le duele de este desacuerdo?',
        '¿Qué valor o deseo hay detrás de ese dolor?',
        '¿Cómo se sentiría si alguien atendiera ese deseo?',
      ],
      step: 'Nombre en una palabra aquello que quiere cuidar.',
      session: 'Desde ahí, pueden pensar qué petición nace de ese deseo.',
    },
  ],
}
