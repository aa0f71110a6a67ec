/** An extra prompt as a clinic file tells it, in every locale, with a worksheet that has a field of each kind. */
export const diaryCard = {
  key: 'diary-card',
  at: { phase: 'middle' },
  texts: {
    en: {
      title: 'A card for the days',
      opening: 'A line a day, or none at all.',
      reflections: ['Which day was lighter?', 'Which day was heavier?'],
      step: 'Fill in a single day.',
      session: 'You can read the card together.',
    },
    es: {
      title: 'Una ficha para los días',
      opening: 'Una línea al día, o ninguna.',
      reflections: ['¿Qué día fue más ligero?', '¿Qué día pesó más?'],
      step: 'Rellene un solo día.',
      session: 'Pueden leer la ficha en la sesión.',
    },
    ar: {
      title: 'بطاقة للأيام',
      opening: 'سطر واحد لكل يوم، أو لا شيء.',
      reflections: ['أي يوم كان أخف؟', 'أي يوم كان أثقل؟'],
      step: 'ملء يوم واحد فقط.',
      session: 'يمكن النظر في البطاقة معًا.',
    },
  },
  worksheet: {
    fields: {
      note: { kind: 'text', length: 200 },
      names: { kind: 'list', items: 3, length: 50 },
      mood: { kind: 'scale', from: 0, to: 5 },
      sleep: { kind: 'choice', options: ['well', 'badly'] },
      days: {
        kind: 'table',
        rows: 7,
        columns: {
          day: { kind: 'text', length: 20 },
          strength: { kind: 'scale', from: 1, to: 5 },
          alone: { kind: 'choice', options: ['yes', 'no'] },
        },
        needed: ['day'],
      },
    },
    words: {
      en: wordsIn('A card for the days', 'low', 'high'),
      es: wordsIn('Una ficha para los días', 'baja', 'alta'),
      ar: wordsIn('بطاقة للأيام', 'منخفض', 'مرتفع'),
    },
  },
} as const

function wordsIn(title: string, low: string, high: string) {
  const said = (label: string) => ({ label, help: `${label} …` })
  return {
    title,
    opening: `${title}.`,
    fields: {
      note: said('A'),
      names: said('B'),
      mood: { ...said('C'), low, high },
      sleep: { ...said('D'), options: { well: '+', badly: '-' } },
      days: {
        ...said('E'),
        columns: {
          day: said('F'),
          strength: { ...said('G'), low, high },
          alone: { ...said('H'), options: { yes: '+', no: '-' } },
        },
      },
    },
  }
}
