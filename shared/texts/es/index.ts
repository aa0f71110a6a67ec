import type { Texts } from '../texts.ts'
import { anytime } from './anytime.ts'
import { areas } from './areas/index.ts'
import { countdown } from './countdown.ts'
import { ending } from './ending.ts'
import { initial } from './initial.ts'
import { completion, followUp, missed, welcome, welcomeBack } from './letters.ts'
import { middle } from './middle.ts'
import { midway } from './midway.ts'

/** The Spanish catalogue: readers are addressed as “usted”, in words that fit a reader of any gender. */
export const es: Texts = {
  locale: 'es',
  direction: 'ltr',
  initial,
  middle,
  areas,
  midway,
  ending,
  anytime,
  welcome,
  welcomeBack,
  countdown,
  missed,
  completion,
  followUp,
}
