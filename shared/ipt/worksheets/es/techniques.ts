import type { WorksheetWords } from '../words.ts'

export const communicationAnalysis: WorksheetWords<'communication-analysis'> = {
  title: 'Una charla que tuve',
  opening:
    'Escoja una charla de los últimos días que se le haya quedado grabada. Escríbala como una escena de teatro, tal como la recuerde.',
  fields: {
    who: { label: 'Con quién hablé', help: 'Un nombre de pila o una letra.' },
    place: { label: 'Cuándo y dónde', help: 'Qué pasó antes, y qué más había alrededor.' },
    turns: {
      label: 'Lo que se dijo',
      help: 'Una línea cada vez que alguien habla. Con unas pocas basta.',
      columns: {
        speaker: { label: 'Quién', help: 'Quién habla.', options: { me: 'Yo', other: 'La otra persona' } },
        said: { label: 'Palabras', help: 'Lo que se dijo, o se calló.' },
        how: { label: 'Cómo', help: 'El tono, la cara, una pausa.' },
        felt: { label: 'Lo que sentí', help: 'Por dentro, en ese momento.' },
      },
    },
    meant: { label: 'Lo que quise decir', help: 'Lo que quería que llegara.' },
    heard: {
      label: 'Lo que pudo entender la otra persona',
      help: 'Hasta donde pueda imaginarlo. Puede no ser lo mismo que quiso decir.',
    },
    otherwise: { label: 'Lo que diría otro día', help: 'Solo si se le ocurre algo y le parece seguro.' },
  },
}

export const decisionAnalysis: WorksheetWords<'decision-analysis'> = {
  title: 'Una decisión abierta',
  opening: 'Ponga la pregunta en el papel y mírela desde varios lados. Escribirla no decide nada.',
  fields: {
    decision: { label: 'Lo que quiero decidir', help: 'En una o dos frases.' },
    options: {
      label: 'Caminos posibles',
      help: 'Dejarlo todo como está es uno más. Las ideas raras también caben.',
      columns: {
        option: { label: 'Lo que podría hacer', help: 'Un camino, en pocas palabras.' },
        for: { label: 'A favor', help: 'Lo que habla por ese camino.' },
        against: { label: 'En contra', help: 'Lo que habla en contra.' },
        outcome: { label: 'Lo que seguramente pasaría', help: 'Para usted, y entre usted y otras personas.' },
      },
    },
    choice: { label: 'El que probaría', help: 'O escriba que es pronto para saberlo.' },
    first: { label: 'Un primer paso pequeño', help: 'Algo que se haga en unos minutos.' },
  },
}

export const feelingStatements: WorksheetWords<'feeling-statements'> = {
  title: 'Poner palabras a lo que siento',
  opening: 'Cada línea forma una frase: sentí … cuando … me gustaría … Puede guardárselas para usted.',
  fields: {
    before: { label: 'Mi ánimo antes de escribir', help: 'Elija un número.', low: 'muy bajo', high: 'muy bueno' },
    statements: {
      label: 'Frases',
      help: 'Una por cada sentimiento. Dos a la vez también valen.',
      columns: {
        felt: { label: 'Sentí …', help: 'Una palabra puede bastar.' },
        when: { label: 'cuando …', help: 'Lo que pasó en ese momento.' },
        like: { label: 'Me gustaría …', help: 'Lo que desea, de usted o de otra persona.' },
      },
    },
    after: { label: 'Mi ánimo después de escribir', help: 'Puede ser el mismo.', low: 'muy bajo', high: 'muy bueno' },
  },
}

export const rolePlay: WorksheetWords<'role-play'> = {
  title: 'Una charla para probar',
  opening:
    'Piense en una charla que querría probar primero en la sesión. Probarla allí no significa que vaya a tenerla de verdad.',
  fields: {
    who: { label: 'Con quién', help: 'Un nombre de pila o una letra.' },
    about: { label: 'De qué trata', help: 'En una o dos frases.' },
    hope: { label: 'Lo que espero', help: 'Cuál sería un buen final para la charla.' },
    opening: { label: 'Mi primera frase', help: 'Las palabras con las que quizá empiece.' },
    feared: { label: 'La respuesta que temo', help: 'Lo que le costaría escuchar.' },
    reply: { label: 'Lo que podría decir entonces', help: 'Pedir tiempo también es una respuesta.' },
    wished: { label: 'La respuesta que deseo', help: 'Lo que le encantaría escuchar.' },
  },
}
