import type { ComponentChildren, JSX } from 'preact'

import type { MeasureWords } from '../../../ipt/measures/measure.ts'
import type { WritePhrases } from '../../write-phrases.ts'
import { idOf } from './around.ts'
import { FaultSummary } from './fault-summary.tsx'
import { nameAt } from './field-names.ts'

export interface MeasureFormProps {
  readonly measure: MeasureWords
  /** What a form that was refused held, by item; nothing is chosen beforehand. */
  readonly answers: readonly unknown[]
  /** Whether what is missing is pointed out. */
  readonly refused: boolean
  readonly words: WritePhrases
  readonly children: ComponentChildren
}

/** A measure to be answered, word for word as published. No score is shown, before or after. */
export function MeasureForm({ measure, answers, refused, words, children }: MeasureFormProps): JSX.Element {
  const open = measure.items.map((text, item) => ({ text, item })).filter(({ item }) => !isAnswer(answers[item]))
  const faults = refused ? open : []
  return (
    <form class="sheet" method="post" autocomplete="off">
      <FaultSummary
        title={words.faults.title}
        faults={faults.map(({ text, item }) => ({
          href: `#${idOf(nameAt('q', item))}`,
          place: text,
          text: words.faults.unanswered,
        }))}
      />
      {children}
      <p>{measure.question}</p>
      {measure.items.map((text, item) => (
        <Item
          {...{ text, item, measure, words }}
          answer={answers[item]}
          isOpen={faults.some((fault) => fault.item === item)}
        />
      ))}
      <p>
        <button type="submit" name="save" value="yes">
          {words.save}
        </button>
      </p>
    </form>
  )
}

interface ItemProps {
  readonly text: string
  readonly item: number
  readonly answer: unknown
  readonly isOpen: boolean
  readonly measure: MeasureWords
  readonly words: WritePhrases
}

function Item({ text, item, answer, isOpen, measure, words }: ItemProps): JSX.Element {
  const name = nameAt('q', item)
  const fault = `${idOf(name)}-fault`
  return (
    <fieldset class="choice-list" {...(isOpen ? { 'aria-describedby': fault } : {})}>
      <legend>{text}</legend>
      {isOpen && (
        <p class="fault" id={fault}>
          {words.faults.unanswered}
        </p>
      )}
      {measure.options.map((option, score) => (
        <label>
          <input
            type="radio"
            name={name}
            value={score}
            checked={answer === score}
            {...(score === 0 ? { id: idOf(name) } : {})}
          />{' '}
          {option}
        </label>
      ))}
    </fieldset>
  )
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'number' && answer >= 0 && answer <= 3
}
