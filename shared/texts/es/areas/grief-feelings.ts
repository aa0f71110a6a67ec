import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** Loss and grief: what is felt, kept in and puzzled over. */
export const feelings: Pick<AreaTexts['grief'], Techniques> = {
  'encouragement-of-affect': [
    {
      key: 'grief.encouragement-of-affect.a',
      title: 'El sentimiento que espera su turno',
      opening:
        'En la vida diaria hay que seguir, y la pena se queda a menudo en la puerta. No por eso desaparece. Aquí puede dejarla entrar un momento, a su medida. No hace falta escribir nada, ni llegar hasta el fondo.',
      reflections: [
        '¿Cuándo notó hace poco que se aguantaba un sentimiento?',
        '¿Qué lo detuvo, y fue bueno detenerlo?',
        '¿Qué lugar o compañía le permitiría soltarlo?',
      ],
      step: 'Cuando llegue una ola de pena, pruebe a respirar tres veces antes de apartarla.',
      session: 'En la sesión la pena puede tomar el tiempo que pida, y también puede descansar.',
    },
    {
      key: 'grief.encouragement-of-affect.b',
      title: 'Lágrimas, y falta de lágrimas',
      opening:
        'Hay quien llora mucho y hay quien no puede. Ninguna de las dos cosas mide el cariño. El cuerpo tiene su propio calendario. Lea esto sin exigirse nada, y quédese con lo que le calme.',
      reflections: [
        '¿Cómo se muestra la pena en usted, por dentro o por fuera?',
        '¿Qué aprendió, al crecer, sobre llorar delante de la gente?',
        '¿Delante de quién podría mostrarse tal cual?',
      ],
      step: 'Dele al cuerpo algo amable después de un rato duro: agua, calor o un paseo corto.',
      session: 'Su terapeuta puede acompañar lo que salga, y también lo que no salga.',
    },
    {
      key: 'grief.encouragement-of-affect.c',
      title: 'El cariño que sigue ahí',
      opening:
        'Con una muerte no se acaba lo que se sentía por esa persona. Puede haber ternura, gratitud, ganas de contarle algo. También puede no haber nada de eso. Deje que aparezca lo que sea, y guárdelo para usted si así está mejor.',
      reflections: [
        '¿En qué momentos siente cerca a esa persona?',
        '¿Qué le gustaría conservar de lo que compartieron?',
        '¿Qué siente cuando alguien pronuncia su nombre?',
      ],
      step: 'Escuche una canción o prepare algo que le recuerde un rato bueno.',
      session: 'Puede traer una foto, un objeto o solo una historia, y mirar qué despierta.',
    },
  ],
  clarification: [
    {
      key: 'grief.clarification.a',
      title: 'La relación entera, con luces y sombras',
      opening:
        'Cuando alguien muere, la memoria suele guardar solo una parte: lo mejor, o lo peor, o los últimos días. La relación fue más larga que eso. Puede volver ahí como quien hojea un álbum, y cerrar el álbum cuando lo necesite.',
      reflections: [
        '¿Cómo se conocieron, o qué es lo primero que recuerda?',
        '¿Qué épocas fueron más fáciles, y cuáles más difíciles?',
        '¿Qué parte de la historia no acaba de encajar?',
      ],
      step: 'Busque un recuerdo que casi nunca cuenta, y acompáñelo un rato.',
      session: 'Pueden recorrer la historia completa, sin adornarla ni juzgarla.',
    },
    {
      key: 'grief.clarification.b',
      title: 'Preguntas sobre aquel tiempo',
      opening:
        'En torno a una muerte quedan preguntas: qué pasó, si pudo ser distinto, qué pensaba la otra persona. Algunas tienen respuesta y otras no. Aquí se pueden reunir sin resolverlas. Escoja nada más las que hoy se dejen mirar.',
      reflections: [
        '¿Qué le sigue dando vueltas de aquellos días?',
        '¿Qué sabe con seguridad, y qué ha ido imaginando?',
        '¿A quién se le podría preguntar, y qué querría entender?',
      ],
      step: 'Elija una pregunta, y déjela en un papel o en un cajón hasta la sesión.',
      session: 'Es posible separar lo que se sabe de lo que se teme, pregunta por pregunta.',
    },
    {
      key: 'grief.clarification.c',
      title: 'Lo que ha cambiado desde entonces',
      opening:
        'Una pérdida mueve muchas piezas: rutinas, amistades, planes, la idea de quién se es. Algunos cambios se ven enseguida y otros tardan. Piense en el antes y el ahora con curiosidad. No es necesario que salga nada claro.',
      reflections: [
        '¿Qué partes de su vida cambiaron, y cuáles quedaron igual?',
        '¿Quién se acercó desde aquello, y quién se alejó?',
        '¿Qué le desconcierta de cómo está ahora?',
      ],
      step: 'Observe un día completo, y note en qué momento la ausencia se siente más.',
      session: 'Con ese dibujo, se puede ver qué tiene que ver el ánimo de hoy con aquel cambio.',
    },
  ],
  'emotion-focused': [
    {
      key: 'grief.emotion-focused.a',
      title: 'Un sentimiento con su momento',
      opening:
        'La pena no es un solo sentimiento. Cerca puede haber alivio, rabia, cariño, miedo o un gran vacío. Hay una frase que ayuda a separarlos: «Sentí… cuando… y me gustaría…». Pruébela si quiere, con algo grande o con algo muy pequeño.',
      reflections: [
        '¿Qué sintió en los últimos días al acordarse de quien murió?',
        '¿Qué ocurría justo antes?',
        '¿Qué le habría gustado en ese instante?',
      ],
      step: 'Llene la frase una vez, de memoria, mientras camina o descansa.',
      session: 'Con la frase delante, pueden ver qué pide cada sentimiento y quién podría darle respuesta.',
    },
    {
      key: 'grief.emotion-focused.b',
      title: 'El ánimo, antes y después del recuerdo',
      opening:
        'Un objeto, una foto o una calle pueden cambiar el ánimo en un segundo. A veces lo baja y otras veces lo calienta. Fíjese en uno de esos cambios, sin buscarlo a propósito. Si prefiere no mirar fotos ni objetos por ahora, es igual de válido.',
      reflections: [
        '¿Qué despertó el recuerdo, y cómo estaba su ánimo antes?',
        '¿Cómo estaba una hora más tarde?',
        '¿Qué hizo con ese sentimiento, y con quién lo compartió, si fue así?',
      ],
      step: 'Busque un objeto que le traiga un recuerdo suave, y téngalo a mano.',
      session: 'Pueden ver qué recuerdos dan calor y cuáles necesitan compañía.',
    },
    {
      key: 'grief.emotion-focused.c',
      title: 'Cuando también hay enojo o alivio',
      opening:
        'Después de una muerte aparecen sentimientos que casi nadie cuenta. Enojo con quien se fue, alivio de que algo acabara, envidia de quien no ha perdido a nadie. No dicen nada malo de usted. Puede mirarlos un momento, o dejar que sigan en su sitio.',
      reflections: [
        '¿Qué sentimiento le ha sorprendido desde aquella pérdida?',
        '¿Cuándo aparece, y qué lo calma un poco?',
        '¿Qué deseo podría haber debajo?',
      ],
      step: 'Cuando asome, pruebe a decirse: «esto también forma parte».',
      session: 'En la sesión se puede hablar de ello sin que nadie se asuste.',
    },
  ],
}
