import type { WorksheetWords } from '../words.ts'

export const roleTransitionBalance: WorksheetWords<'role-transition-balance'> = {
  title: 'Cómo era antes, cómo es ahora',
  opening: 'Un cambio trae pérdidas y posibilidades, a menudo las dos a la vez. Póngalas aquí lado a lado.',
  fields: {
    old: { label: 'Cómo era antes', help: 'El lugar que usted tenía, en pocas palabras.' },
    oldGood: { label: 'Lo bueno de antes', help: 'Lo que echa de menos.' },
    oldHard: { label: 'Lo difícil de antes', help: 'Lo que no echa de menos.' },
    new: { label: 'Cómo es ahora', help: 'El lugar que usted tiene hoy, en pocas palabras.' },
    newGood: { label: 'Lo bueno de ahora', help: 'Lo que ahora se puede, aunque sea pequeño.' },
    newHard: { label: 'Lo difícil de ahora', help: 'Lo que le quita fuerzas.' },
    skills: { label: 'Lo que voy aprendiendo', help: 'Lo que ya sabe hacer, o querría saber hacer.' },
    people: { label: 'Quién puede estar a mi lado', help: 'Gente que ya conoce, o que querría conocer.' },
  },
}

export const griefTimeline: WorksheetWords<'grief-timeline'> = {
  title: 'Momentos que recuerdo',
  opening: 'Esta página trata de alguien que murió. Vaya a su paso. Puede dejar huecos y volver otro día.',
  fields: {
    person: { label: 'En quién pienso', help: 'Un nombre, o como se llamaban entre ustedes.' },
    times: {
      label: 'Momentos del camino',
      help: 'Desde que se conocieron hasta hoy. Los fáciles y los difíciles.',
      columns: {
        when: { label: 'Cuándo', help: 'Un año, una edad, una estación.' },
        what: { label: 'Lo que recuerdo', help: 'Una escena, un lugar, una frase.' },
        feeling: { label: 'Lo que siento ahora', help: 'Al pensarlo hoy.' },
      },
    },
    around: { label: 'Los días en torno a la muerte', help: 'Solo hasta donde quiera escribir.' },
    miss: { label: 'Lo que echo de menos', help: 'Las cosas pequeñas también cuentan.' },
    lighter: {
      label: 'Lo que no echo de menos',
      help: 'Casi todos los lazos tienen un lado difícil. Aquí tiene su sitio.',
    },
    now: {
      label: 'Alguien con quien hablar, algo que retomar',
      help: 'Con uno de cada es más que suficiente.',
    },
  },
}

export const expectations: WorksheetWords<'expectations'> = {
  title: 'Lo que yo espero, lo que espera la otra persona',
  opening:
    'Piense en alguien con quien ahora no está de acuerdo. Esta página es para usted y para la sesión. No hace falta enseñársela a esa persona.',
  fields: {
    who: { label: 'De quién se trata', help: 'Un nombre de pila o una letra.' },
    mine: { label: 'Lo que espero de esa persona', help: 'Dicho en voz alta o no.' },
    theirs: { label: 'Lo que creo que espera de mí', help: 'Hasta donde pueda imaginarlo.' },
    changed: { label: 'Lo que ha cambiado', help: '¿Hubo un tiempo en que era más fácil?' },
    like: { label: 'Lo que me gustaría', help: 'Cómo sería si todo fuera bien.' },
    obstacle: { label: 'Lo que lo impide', help: 'De su parte, de la otra, o de alrededor.' },
    stage: {
      label: 'En qué punto está',
      help: 'Elija lo que hoy se acerque más.',
      options: {
        talking: 'Seguimos hablando de ello',
        stuck: 'Está atascado y casi no se habla',
        parting: 'Nos estamos alejando',
        unsure: 'No lo sé',
      },
    },
  },
}
