import type { Alternatives, Prompt } from '../texts.ts'

/** For the middle of a course: how it is going, and what the rest of it is for. */
export const midway: Alternatives<Prompt> = [
  {
    key: 'midway.a',
    title: 'Halfway, more or less',
    opening:
      'You are somewhere near the middle of the course. This is a good place to sit down for a moment and look in both directions. What has been of use? What has not? Honest answers are welcome, the awkward ones too. If a look back does not suit you now, leave it, and talk about what is on your mind.',
    reflections: [
      'What is different from when you began, even slightly?',
      'Does what you chose to look at still fit?',
      'What has been good about the sessions, and what could be done in another way?',
      'What would you like the second half to be for?',
    ],
    step: 'Think of one thing to go on with and one thing to change.',
    session: 'Together you can see how it is going and agree on what comes next.',
  },
  {
    key: 'midway.b',
    title: 'Taking stock along the way',
    opening:
      'In the middle of a long walk people stop and check the map. You set out with certain hopes, and some may have grown, shrunk or turned into others. There are no right answers here. You can take stock in a few words, in many or in none.',
    reflections: [
      'What did you hope for at the start, and how does it look now?',
      'How have your mood and your relationships moved since then?',
      'What has been harder than you thought?',
      'What has not been spoken about yet?',
    ],
    step: 'Give the first half a title, as if it were a chapter.',
    session: 'You can compare how each of you sees the first half, and choose the way for the second.',
  },
  {
    key: 'midway.c',
    title: 'What is moving and what is stuck',
    opening:
      'By now some things may have begun to move, and some may seem stuck. Both are worth a look, and neither is a verdict on you. It is a good time to say so if something does not suit you, in the talks or in their pace. Say it, think it or let it be, as you prefer.',
    reflections: [
      'Where do you notice some movement, in you or with other people?',
      'What feels stuck, and what might it need?',
      'Is there something you wish your therapist would do more often, or less?',
      'How is it for you that about as much lies behind you as ahead?',
    ],
    step: 'Choose one word for how you feel about the sessions so far.',
    session: 'What is stuck can be looked at afresh, and what moves can be given more room.',
  },
]
