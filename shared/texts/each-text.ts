import { areas } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import type { Alternatives, Letter, Prompt, Texts } from './texts.ts'

/** What becomes of each text of a catalogue. */
export interface TextChange {
  readonly prompt: (prompt: Prompt) => Prompt
  readonly letter: (letter: Letter) => Letter
}

/** A catalogue with every prompt and every letter changed, each in its place. */
export function eachText(texts: Texts, { prompt, letter }: TextChange): Texts {
  const prompts = (list: Alternatives<Prompt>) => each(list, prompt)
  return {
    ...texts,
    initial: each(texts.initial, prompts),
    middle: prompts(texts.middle),
    areas: eachOf(texts.areas, areas, (ofArea) => eachOf(ofArea, MiddleTechnique.options, prompts)),
    midway: prompts(texts.midway),
    ending: each(texts.ending, prompts),
    anytime: prompts(texts.anytime),
    welcome: letter(texts.welcome),
    welcomeBack: letter(texts.welcomeBack),
    countdown: eachOf(texts.countdown, [1, 2, 3, 4, 5, 6], (letters) => each(letters, letter)),
    missed: each(texts.missed, letter),
    completion: letter(texts.completion),
    followUp: letter(texts.followUp),
  }
}

function each<T>([first, ...others]: Alternatives<T>, change: (one: T) => T): Alternatives<T> {
  return [change(first), ...others.map(change)]
}

function eachOf<Key extends PropertyKey, T>(
  values: Readonly<Record<Key, T>>,
  keys: readonly Key[],
  change: (one: T) => T,
): Readonly<Record<Key, T>> {
  const changed: Record<Key, T> = { ...values }
  for (const key of keys) changed[key] = change(values[key])
  return changed
}
