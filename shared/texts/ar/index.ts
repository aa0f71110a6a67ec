import type { Texts } from '../texts.ts'
import { anytime } from './anytime.ts'
import { areas } from './areas/index.ts'
import { countdown } from './countdown.ts'
import { ending } from './ending.ts'
import { initial } from './initial.ts'
import { completion, followUp, missed, welcome, welcomeBack } from './letters.ts'
import { middle } from './middle.ts'
import { midway } from './midway.ts'

/**
 * The Arabic catalogue, in modern standard Arabic. It settles nothing about the reader's gender: it addresses the reader by
 * the suffix ـك, by verbs in the past and by verbal nouns («يمكنك السؤال»), which are written alike for everyone, never by an
 * imperative, a present tense or an adjective that would differ.
 */
export const ar: Texts = {
  locale: 'ar',
  direction: 'rtl',
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
