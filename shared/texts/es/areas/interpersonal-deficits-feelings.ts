import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** Building relationships: what is felt, kept in and puzzled over. */
export const feelings: Pick<AreaTexts['interpersonal-deficits'], Techniques> = {
  'encouragement-of-affect': [
    {
      key: 'interpersonal-deficits.encouragement-of-affect.a',
      title: 'La timidez tiene algo que decir',
      opening:
        'La timidez suele tener mala fama. Sin embargo, cuida: avisa de que algo importa. Puede escuchar qué dice la suya, sin obligarla a irse. Quédese cerca o a distancia, como le resulte mejor.',
      reflections: [
        '¿Cuándo aparece, y dónde la nota?',
        '¿Qué sentimiento esconde: miedo, deseo, ternura, otra cosa?',
        '¿Qué haría si por un rato se quedara dormida?',
      ],
      step: 'Trate a su timidez como a una visita: salúdela y siga con lo suyo.',
      session: 'En la sesión puede entrar la timidez también, y se le da su tiempo.',
    },
    {
      key: 'interpersonal-deficits.encouragement-of-affect.b',
      title: 'Ganas de cercanía',
      opening:
        'Tener ganas de cercanía es tan humano como tener sed. A veces se esconden tanto que ya ni se notan. Puede asomarse a esas ganas un momento. No es obligatorio hacer nada con lo que encuentre.',
      reflections: [
        '¿Cuándo sintió por última vez ganas de estar cerca de alguien?',
        '¿Qué hizo con esas ganas?',
        '¿Qué sería una cercanía buena para usted?',
      ],
      step: 'Regálese algo de calor: una manta, un baño, el sol de la tarde.',
      session: 'Puede hablar de esas ganas sin que nadie las apure ni las juzgue.',
    },
    {
      key: 'interpersonal-deficits.encouragement-of-affect.c',
      title: 'Las heridas de antes',
      opening:
        'Quien ha sufrido rechazos o burlas aprende a no mostrarse. Es una manera sensata de cuidarse. Lo que se sintió entonces puede seguir guardado. No lo abra a solas si pesa mucho; basta con saber que está.',
      reflections: [
        '¿Qué sentimiento de aquel tiempo le visita todavía?',
        '¿Qué lo despierta hoy?',
        '¿Qué le habría hecho bien que alguien dijera entonces?',
      ],
      step: 'Dígale a quien usted era entonces una frase de consuelo.',
      session: 'Puede contar lo que quiera de aquello, en trozos pequeños y con pausas.',
    },
  ],
  clarification: [
    {
      key: 'interpersonal-deficits.clarification.a',
      title: 'Una costumbre en el trato con la gente',
      opening:
        'En el trato se repiten maneras: escuchar mucho y contar poco, irse pronto, hacer reír, decir que sí. Todas sirvieron para algo. Escoja una de las suyas y mírela con simpatía. Se trata de entenderla, y puede quedarse tal cual está.',
      reflections: [
        '¿Qué manera de estar con la gente reconoce en usted?',
        '¿Cuándo le ayuda, y cuándo le deja al margen?',
        '¿De qué le protegía al principio?',
      ],
      step: 'Observe cuándo aparece, como quien observa un pájaro.',
      session: 'Pueden ver si aparece también en la sesión, y qué pasaría con un matiz distinto.',
    },
    {
      key: 'interpersonal-deficits.clarification.b',
      title: 'Cómo han sido sus lazos hasta hoy',
      opening:
        'Cada persona tiene una historia de lazos: quien vino, quien se fue, quien se quedó. Verla entera ayuda a entender por qué hoy cuesta, o por qué a veces no. Recórrala por donde sea más amable, y pare donde le convenga.',
      reflections: [
        '¿Qué lazo del pasado recuerda con gusto?',
        '¿Cómo empezó, y qué lo mantuvo?',
        '¿Qué suele pasar cuando un lazo se enfría?',
        '¿Qué le gustaría comprender de todo ello?',
      ],
      step: 'Rescate un detalle de aquel buen lazo que hoy podría servir.',
      session: 'Se puede buscar qué tenían en común los lazos que salieron bien.',
    },
    {
      key: 'interpersonal-deficits.clarification.c',
      title: 'Un malentendido que le intriga',
      opening:
        'Alguien no contestó, alguien se fue antes, alguien dijo algo raro. Queda una duda que da vueltas. Puede mirarla como un acertijo con varias soluciones. No se espera que la resuelva ni que pregunte a nadie.',
      reflections: [
        '¿Qué ocurrió, contado como lo haría una cámara?',
        '¿Cuál fue la primera explicación que le vino?',
        '¿Qué otras dos explicaciones son posibles?',
      ],
      step: 'Elija la explicación más amable durante una hora, solo como prueba.',
      session: 'Pueden pensar qué datos faltan y si vale la pena buscarlos.',
    },
  ],
  'emotion-focused': [
    {
      key: 'interpersonal-deficits.emotion-focused.a',
      title: 'El ánimo antes y después de un encuentro',
      opening:
        'Antes de ver a alguien puede haber nervios; después, alivio, cansancio o una alegría tranquila. Esos cambios dan pistas. Fíjese en un encuentro, por breve que fuera, y solo si le apetece mirarlo.',
      reflections: [
        '¿Cómo estaba su ánimo antes, durante y después?',
        '¿Qué fue lo mejor y lo más difícil de ese rato?',
        '¿Qué le habría gustado que durara más?',
      ],
      step: 'Compare lo que temía de un encuentro con lo que luego pasó.',
      session: 'Con esa comparación, pueden ver qué parte del miedo se cumple y cuál no.',
    },
    {
      key: 'interpersonal-deficits.emotion-focused.b',
      title: 'Los distintos colores de la soledad',
      opening:
        'Hay una soledad que descansa y otra que aprieta. Hay soledad entre mucha gente y compañía a distancia. Pruebe a decir la suya con «Sentí… cuando… y me gustaría…». No importa si la frase queda coja.',
      reflections: [
        '¿Cuándo sintió la soledad que aprieta?',
        '¿Cuándo sintió la que descansa?',
        '¿Qué deseo había en cada una?',
      ],
      step: 'Haga algo que le guste en un lugar donde haya gente, sin hablar si no quiere.',
      session: 'Pueden buscar qué clase de compañía respondería a cada deseo.',
    },
    {
      key: 'interpersonal-deficits.emotion-focused.c',
      title: 'Cuando se siente a gusto',
      opening:
        'A veces se pasa por alto, pero existe: un momento en que se está a gusto con alguien, sin esfuerzo. Puede ser con una persona mayor, con alguien de la tienda o con quien pasea un perro. Atrápelo si lo hay, y si no, quédese con la pregunta.',
      reflections: [
        '¿Con quién se sintió a gusto, aunque fuera poco rato?',
        '¿Qué notó en el cuerpo y en la voz?',
        '¿Qué ayudó: el tema, el lugar, la persona o el momento?',
      ],
      step: 'Cuando esté a gusto, dígase por dentro «esto es».',
      session: 'Pueden reunir las condiciones de esos ratos para saber dónde buscarlos.',
    },
  ],
}
