import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** A change of role or circumstances: what is felt, kept in and puzzled over. */
export const feelings: Pick<AreaTexts['role-transition'], Techniques> = {
  'encouragement-of-affect': [
    {
      key: 'role-transition.encouragement-of-affect.a',
      title: 'Despedirse de lo que era',
      opening:
        'Incluso un cambio deseado trae una despedida. Se va una rutina, un lugar, un trato con alguien, una manera de verse. Sentir pena por ello no es despreciar lo nuevo. Note lo que haya y no escriba nada si no quiere.',
      reflections: [
        '¿Qué parte de lo anterior le duele dejar?',
        '¿Ha podido mostrar esa pena, o se la ha guardado?',
        '¿Quién la entendería sin explicaciones?',
      ],
      step: 'Dedique unos minutos a mirar algo de aquella etapa, y luego vuelva al presente.',
      session: 'Hay lugar para esa despedida, aunque todo el mundo hable de lo nuevo.',
    },
    {
      key: 'role-transition.encouragement-of-affect.b',
      title: 'El miedo a no dar la talla',
      opening:
        'En un papel nuevo aparece a menudo una voz que dice «no vas a poder». Es un miedo muy extendido, y casi nadie lo cuenta. Escúchelo un instante como a alguien que avisa de más. Después puede bajarle el volumen.',
      reflections: [
        '¿Cuándo aparece esa voz, y qué siente en el cuerpo?',
        '¿Qué hace para que nadie la note?',
        '¿Qué necesitaría oír en esos momentos?',
      ],
      step: 'Respóndale a la voz con una frase tranquila, aunque no se la crea del todo.',
      session: 'Puede nombrar ese miedo en la sesión y ver cómo cambia al decirlo.',
    },
    {
      key: 'role-transition.encouragement-of-affect.c',
      title: 'Alegrías que se esconden',
      opening:
        'En medio de un cambio duro puede colarse una alegría, y dar reparo mostrarla. O puede haber ilusión, y miedo a que se estropee. Las alegrías también se guardan por dentro. Deje salir una, aunque sea a escondidas, y nadie le pedirá cuentas.',
      reflections: [
        '¿Qué le ha alegrado de esta etapa, por poco que fuera?',
        '¿Por qué se la guardó, si fue así?',
        '¿Con quién le gustaría celebrarla?',
      ],
      step: 'Celebre algo diminuto con un gesto que solo usted entienda.',
      session: 'Puede empezar la sesión por ahí, y darle a esa alegría todo su tamaño.',
    },
  ],
  clarification: [
    {
      key: 'role-transition.clarification.a',
      title: 'La balanza de lo viejo y lo nuevo',
      opening:
        'Es fácil pintar lo de antes todo claro y lo nuevo todo oscuro, o al revés. La realidad suele estar mezclada. Puede llenar cuatro casillas: lo bueno y lo difícil de antes, lo bueno y lo difícil de ahora. Deje vacías las que quiera.',
      reflections: [
        '¿Qué tenía de bueno la vida anterior, y qué tenía de difícil?',
        '¿Qué tiene de difícil la de ahora?',
        '¿Qué hace posible que antes no lo era, aunque sea pequeño?',
      ],
      step: 'Añada una palabra a la casilla que más le cueste llenar.',
      session: 'Con las casillas delante, pueden mirar la imagen completa y no solo una esquina.',
    },
    {
      key: 'role-transition.clarification.b',
      title: 'Quién soy ahora',
      opening:
        'Un cambio toca también la idea de quién se es. Se deja de ser algo, se empieza a ser otra cosa, y en medio hay niebla. La niebla no es ningún error. Puede caminar un trecho a tientas, o esperar a que se levante.',
      reflections: [
        '¿Con qué palabras se describía antes, y con cuáles ahora?',
        '¿Qué sigue siendo igual en usted?',
        '¿Qué le gustaría entender mejor de esta etapa?',
      ],
      step: 'Complete la frase «Sigo siendo alguien que…» con lo primero que salga.',
      session: 'En la sesión puede pensarlo en voz alta y ver qué palabras le quedan bien.',
    },
    {
      key: 'role-transition.clarification.c',
      title: 'Cómo llegó este cambio',
      opening:
        'Hay cambios que se eligen, cambios que caen encima y cambios que llegan tan despacio que no se ven. De eso depende mucho cómo se viven. Repase el suyo como un relato breve. Es libre de dejar capítulos en blanco.',
      reflections: [
        '¿Cómo empezó, y qué parte eligió usted?',
        '¿Qué momento le dejó sin saber qué pensar?',
        '¿Qué esperaba de esta etapa que no ha ocurrido, o que ocurrió sin esperarlo?',
      ],
      step: 'Busque el momento exacto en que dijo, o sintió, «ya no es como antes».',
      session: 'Pueden unir ese relato con los altos y bajos de su ánimo.',
    },
  ],
  'emotion-focused': [
    {
      key: 'role-transition.emotion-focused.a',
      title: 'Sentir dos etapas a la vez',
      opening:
        'En medio de un cambio se puede sentir ilusión por la mañana y pena por la tarde. La frase «Sentí… cuando… y me gustaría…» ayuda a poner cada cosa en su momento. Pruébela con un rato del día, si le apetece.',
      reflections: [
        '¿Qué sintió hoy o ayer que tuviera que ver con el cambio?',
        '¿Qué lo despertó?',
        '¿Qué le habría gustado tener o hacer entonces?',
      ],
      step: 'Llene la frase por la mañana y por la noche, un mismo día.',
      session: 'Con las frases del día, pueden ver qué pertenece a la etapa de antes y qué a la nueva.',
    },
    {
      key: 'role-transition.emotion-focused.b',
      title: 'Lo que echa de menos y lo que no',
      opening:
        'De lo que se deja atrás se suele extrañar una parte. Otra parte se deja con alivio, aunque cueste decirlo. Las dos merecen un nombre. Puede hacer la lista en su cabeza y borrarla después.',
      reflections: [
        '¿Qué echa de menos de su vida anterior, y cuándo lo nota?',
        '¿Qué no echa nada de menos?',
        '¿Qué sentimiento acompaña a cada cosa?',
      ],
      step: 'Despídase en pensamiento de una cosa pequeña de la etapa que pasó.',
      session: 'Pueden dar un lugar justo a lo bueno y a lo malo de aquella etapa.',
    },
    {
      key: 'role-transition.emotion-focused.c',
      title: 'El ánimo en los lugares nuevos',
      opening:
        'Cada lugar y cada persona de la nueva etapa mueve el ánimo de otra manera. Unos lo encogen y otros lo abren. Puede ir tomando nota mental, como quien prueba sillas. Si se le olvida, no pasa absolutamente nada.',
      reflections: [
        '¿Dónde se sintió mejor de lo que esperaba?',
        '¿Dónde se sintió peor, y qué faltaba allí?',
        '¿Con quién cambió su ánimo, para bien o para mal?',
      ],
      step: 'Vuelva una vez al sitio que mejor le sentó, sin otro motivo.',
      session: 'Se puede pensar cómo pasar más ratos donde el ánimo se abre.',
    },
  ],
}
