import { indications } from '../../../shared/course/course.ts'
import { areas } from '../../../shared/ipt/area.ts'
import { measureIds } from '../../../shared/ipt/measures/measures.ts'
import { techniques } from '../../../shared/ipt/technique.ts'
import { worksheets } from '../../../shared/ipt/worksheets/worksheets.ts'

/** Made-up words, one for each way in which something of a person or a secret comes in, so that a leak tells its source. */
export const canaries = {
  name: 'Quetzalwombat',
  nameInSpanish: 'Ñandúpudú',
  nameInArabic: 'زرافوطاووس',
  nameOfErased: 'Kakaporossum',
  mailbox: 'quokkanest',
  domain: 'kanarienhof.example',
  sharedAddress: 'lemmingpaar@schnabelhaus.example',
  wishedAddress: 'axolotlbau@gimpelturm.example',
  strangersAddress: 'dingofremd@strauchweg.example',
  answer: 'Okapitagebuch',
  answerInList: 'Tapirliste',
  answerInTable: 'Gnutabelle',
  answerOnPage: 'Wisentseite',
  reason: 'Numbatgrund',
  ownWords: 'Zwergspitzblatt',
  pin: '47110815',
  wrongPin: '08154711',
  path: 'Pangolinpfad',
  query: 'Faultierfrage',
  field: 'Erdferkelfeld',
  body: 'Schnabeltierbrief',
  header: 'Alpakakopf',
  cookie: 'Lamakeks',
} as const

/** What the clinic works on with a client: no word of it may be told either. */
const clinical: readonly string[] = [
  ...areas,
  ...techniques,
  ...indications.filter((one) => one !== 'other'),
  ...measureIds,
  ...Object.keys(worksheets),
]

/** How often each word of a therapy stands in a text, as an id or as people read it. */
export function clinicalWords(text: string): ReadonlyMap<string, number> {
  const counts = clinical.map((word) => {
    const spelt = new RegExp(`(?<![a-z])${word.replaceAll('-', '[-\\s]')}(?![a-z])`, 'gi')
    return [word, text.match(spelt)?.length ?? 0] as const
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

/** What of the canaries a text tells: as it stands, in a URL's spelling, or as base64. */
export function canariesIn(text: string): readonly string[] {
  const readings = readingsOf(text)
  return Object.entries(canaries)
    .filter(([, word]) => readings.some((one) => one.includes(word.toLowerCase())))
    .map(([of]) => of)
}

/** The words of a client's therapy that a text tells. */
export function clinicalIn(text: string): readonly string[] {
  return clinical.filter((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text))
}

/** The links and tokens in a text: a path below which somebody's pages lie, or what could open them. No hash or id is one. */
export function linksIn(text: string): readonly string[] {
  const tokens = [...text.matchAll(/[\w-]{60,}/g)].map(([run]) => run).filter((run) => !/^[0-9a-f-]+$/.test(run))
  return [...(/\/(?:c|feeds)\//.test(text) ? ['a path'] : []), ...tokens.map(() => 'a token')]
}

function readingsOf(text: string): readonly string[] {
  const encoded = [...text.matchAll(/[\w+/-]{12,}={0,2}/g)].map(([run]) => run)
  const decoded = encoded.flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString()),
  )
  return [text, unescaped(text), ...decoded].map((one) => one.toLowerCase())
}

function unescaped(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString())
}
