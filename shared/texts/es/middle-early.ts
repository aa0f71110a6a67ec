import type { Alternatives, Prompt } from '../texts.ts'

/** The first of the general prompts of the middle phase. */
export const early: Alternatives<Prompt> = [
  {
    key: 'middle.01',
    title: 'Cómo han ido las cosas',
    opening:
      'A partir de ahora cada sesión empieza con una pregunta sencilla: ¿cómo han ido las cosas desde la última vez? El ánimo y lo que pasa suelen moverse a la par. Algo ocurre y el ánimo cambia; el ánimo cambia y tratamos a la gente de otro modo. No hay nada que entregar; esto es solo para ir pensando.',
    reflections: [
      '¿Qué día fue el más difícil desde entonces, y qué pasaba a su alrededor?',
      '¿Qué día pesó un poco menos, y quién o qué tuvo que ver?',
      'Cuando cambió su ánimo, ¿hizo algo de otra manera con alguien?',
    ],
    step: 'Dos noches, busque una palabra para su ánimo y otra para lo que pasó ese día.',
    session: 'Pueden partir de uno de esos días y mirar cómo se tocaron el ánimo y los hechos.',
  },
  {
    key: 'middle.02',
    title: 'Una conversación que sigue dando vueltas',
    opening:
      'Algunas charlas siguen en la cabeza mucho después de acabar. Piense en una reciente que le apetezca volver a mirar, agradable o no. Intente recordarla como una película corta: quién dijo qué y en qué tono. Elija una suave, o deje esto para otro día.',
    reflections: [
      '¿Qué se dijo, lo más cerca posible de las palabras reales?',
      '¿Qué quiso decir usted, y qué sintió, en el momento del giro?',
      '¿Qué pudo entender la otra persona en sus palabras?',
      '¿Qué se quedó sin decir, por un lado o por el otro?',
    ],
    step: 'Anote para usted tres líneas de la charla, si tiene un lugar seguro donde guardarlas.',
    session: 'Recorrer una charla despacio puede mostrar dónde se perdieron de vista, o dónde se encontraron.',
  },
  {
    key: 'middle.03',
    title: 'Un sentimiento que pasó de largo',
    opening:
      'Los sentimientos van y vienen todo el día, y muchos se escapan sin nombre. Esta es una invitación a atrapar uno. Puede ser grande o tenue, cálido o agudo. No hace falta que tenga sentido, y es libre de no mirarlo muy de cerca.',
    reflections: [
      '¿Qué sentimiento apareció, y cuándo?',
      '¿Quién estaba allí, o en quién pensaba?',
      '¿Qué parecía pedir ese sentimiento?',
    ],
    step: 'Cuando note un sentimiento, pruebe a nombrarlo en silencio, como se nombra el tiempo que hace.',
    session: 'Puede llevar el sentimiento tal como es, sin motivo, y ver qué tiene que contar.',
  },
  {
    key: 'middle.04',
    title: 'Quién está ahí para usted',
    opening:
      'El apoyo tiene muchas formas. Hay quien escucha, hay quien nos hace reír y hay quien sabe arreglar un grifo. Puede venir de alguien a quien apenas se conoce. Mire con cariño el que tiene, y dónde le falta. Si esta pregunta duele, pásela por alto.',
    reflections: [
      '¿Quién ha sido amable con usted últimamente, aunque fuera un instante?',
      '¿Qué clase de apoyo tiene de sobra, y cuál echa en falta?',
      '¿Hay una persona en la que podría apoyarse un poco más?',
      '¿Qué hace difícil aceptar ayuda, si es que lo es?',
    ],
    step: 'Si le parece seguro, hágale saber a alguien que algo que hizo le sentó bien.',
    session: 'Usted y su terapeuta pueden pensar de dónde podría venir más apoyo.',
  },
  {
    key: 'middle.05',
    title: 'Algo que le dejó pensando',
    opening:
      'De vez en cuando algo nos hace parar y preguntarnos. Alguien reacciona como no esperábamos, o nos sorprende lo que hicimos. Aquí puede recoger un enigma así sin tener que resolverlo. Una página en blanco también es una buena respuesta.',
    reflections: [
      '¿Qué pasó que no acabó de entender?',
      '¿Qué pensó primero que significaba, y qué otra cosa podría significar?',
      '¿Qué le gustaría comprender mejor de ello?',
    ],
    step: 'Lleve el enigma en mente un día, y vea si por la noche tiene otro aspecto.',
    session: 'Cuatro ojos suelen ver más en un enigma, y la respuesta no corre prisa.',
  },
  {
    key: 'middle.06',
    title: 'Una decisión por delante',
    opening:
      'Algunas decisiones nos acompañan durante semanas, las grandes y las pequeñas. Puede ser un alivio extender las opciones sin escoger ninguna. No hacer nada por ahora también es una opción. Puede guardarlo para usted, y nada se tiene que decidir antes de la sesión.',
    reflections: [
      '¿Cuáles son las opciones, incluso las que nunca tomaría?',
      '¿Qué habla a favor de cada una, y qué en contra?',
      '¿Qué podría venir después de cada una, para usted y para la gente cercana?',
      '¿Cuál le daría curiosidad mirar mejor?',
    ],
    step: 'Sume a su lista una opción que no se le había ocurrido antes.',
    session: 'Se pueden poner las opciones una al lado de otra, a su ritmo y según lo que le importa.',
  },
  {
    key: 'middle.07',
    title: 'Un contacto que fue agradable',
    opening:
      'No todo contacto tiene que ser profundo. Un saludo, una charla corta o un mensaje que le hizo sonreír pueden bastar. Busque uno que estuvo bien, o que al menos no estuvo mal. Si no le viene ninguno, trátese con cariño y pase la página.',
    reflections: [
      '¿Qué contacto fue, y qué lo hizo agradable?',
      '¿Qué puso usted de su parte?',
      '¿Cómo era su ánimo antes, y cómo fue después?',
    ],
    step: 'Si le gustaría tener más de eso, piense en un momento fácil en que podría repetirse.',
    session: 'Hablar de un buen contacto sirve tanto como hablar de uno difícil, pues muestra lo que le va bien.',
  },
  {
    key: 'middle.08',
    title: 'Cuando el ánimo llega primero',
    opening:
      'Solemos buscar qué causó un estado de ánimo. Es igual de útil preguntar qué hace después. En un día bajo quizá callamos, saltamos, cancelamos un plan o decimos que sí a todo. En un día mejor actuamos de otro modo. Mire nada más lo que sienta que puede mirar.',
    reflections: [
      '¿En qué nota la gente que usted tiene un mal día, si lo nota?',
      '¿Qué suele hacer con otras personas cuando le baja el ánimo?',
      '¿Qué hacen a cambio, y cómo le deja eso?',
    ],
    step: 'En un día bajo, pruebe antes que nada un gesto muy pequeño de cariño hacia usted.',
    session: 'Quizá encuentren en esa cadena el punto donde cabría otro giro.',
  },
  {
    key: 'middle.09',
    title: 'Sentí, cuando, me gustaría',
    opening:
      'Hay una forma breve que pone orden en un enredo: «Sentí… cuando… y me gustaría…». Coloca en fila el sentimiento, el momento y el deseo. Es para averiguar qué pasa por dentro. No hace falta decírselo a nadie.',
    reflections: [
      '¿Cómo llenaría los tres huecos para un momento reciente?',
      '¿Cuál de los huecos costó más?',
      '¿El deseo tiene que ver con otra persona o con usted?',
    ],
    step: 'Llene los huecos una vez para un momento difícil y otra para uno agradable.',
    session: 'En la sesión puede probar cómo suena la frase dicha en voz alta.',
  },
  {
    key: 'middle.10',
    title: 'Una charla para ensayar',
    opening:
      '¿Hay algo que le gustaría decirle a alguien algún día? Una sesión es un lugar seguro para probar cómo podría ir. Puede hablar como usted, o ponerse en el lugar de la otra persona. Ensayarlo no significa que haya que hacerlo, y no elegir nada también vale.',
    reflections: [
      '¿Qué charla podría ensayar, y qué esperaría conseguir?',
      '¿Cuál podría ser su primera frase?',
      '¿Qué respuesta teme, y cuál le encantaría oír?',
    ],
    step: 'Deje que la primera frase le dé vueltas, y cambie alguna palabra hasta que suene a usted.',
    session: 'Su terapeuta puede hacer el otro papel, y pueden parar y volver a empezar cuando quieran.',
  },
]
