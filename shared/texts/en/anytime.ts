import type { Alternatives, Prompt } from '../texts.ts'

/** Prompts that take nothing for granted: each holds before a first session and before a last one. */
export const anytime: Alternatives<Prompt> = [
  {
    key: 'anytime.1',
    title: 'How are you today?',
    opening:
      'It is a question we are often asked in passing, with no time for the answer. Here you have time. Try to answer it for yourself, as truly as you can. “I do not know” is one of the true answers, and so is none.',
    reflections: [
      'What is on top, when you look inside for a moment?',
      'What lies beneath it?',
      'Who knows how you are at present?',
    ],
    step: 'Ask yourself the same question once more tomorrow, and compare.',
    session: 'Your honest answer, whatever it is, can be the beginning of the talk.',
  },
  {
    key: 'anytime.2',
    title: 'Coming as you are',
    opening:
      'Getting to a session can take effort. There may be little time, little strength, or a part of you that would sooner stay away. That part is welcome as well. You do not have to be in a certain mood to come, and you do not need to read further if this is enough.',
    reflections: [
      'What makes it easier for you to come, and what makes it harder?',
      'What would a good session give you, just now?',
      'Is there something about the day, the place or the way of meeting that could suit you better?',
    ],
    step: 'Plan one pleasant thing for the hour after the session.',
    session: 'If anything gets in the way of coming, the two of you can look at it openly and without reproach.',
  },
  {
    key: 'anytime.3',
    title: 'Questions you carry with you',
    opening:
      'Questions often turn up at night or on the bus, and then they are gone. It can be good to catch a few. They may be about you, about someone else, or about the sessions themselves. None of them is too small, and none has to be asked.',
    reflections: [
      'Which question has been with you lately?',
      'Who would you like to ask, if you were sure of a friendly answer?',
      'What would it change for you to know?',
    ],
    step: 'Keep one question where you can find it again when you meet.',
    session: 'You may put a question to your therapist, or look at one together that has no answer yet.',
  },
  {
    key: 'anytime.4',
    title: 'A place where you can breathe',
    opening:
      'Many of us know a place where the shoulders come down. It may be a bench, a bath, a shop, a stretch of river, or a place that exists only in the mind. Go there in your thoughts for a little while. You can stay as long as you please, or not go at all.',
    reflections: [
      'Where is it, and what do you see and hear there?',
      'Are you alone there, or is somebody with you?',
      'What do you feel there that you would like to feel more often?',
    ],
    step: 'Visit the place once before the session, in fact or in your mind.',
    session: 'It may be handy to have such a place to return to when a talk gets heavy.',
  },
  {
    key: 'anytime.5',
    title: 'Someone who once did you good',
    opening:
      'Now and then a person does us good without knowing it. It might have been long ago, or only for an afternoon. What they gave us can last all the same. Think of somebody like that, if there is someone; if not, you have lost nothing by turning this down.',
    reflections: [
      'Who was it, and what did they do or say?',
      'How did you feel about yourself when you were with them?',
      'Which bit of it have you kept?',
    ],
    step: 'Do some small thing for yourself that this person might have done for you.',
    session: 'You may wish to talk about what it takes for you to feel safe with someone.',
  },
  {
    key: 'anytime.6',
    title: 'What you need at present',
    opening:
      'Needs change. One day it is rest, another day it is a push, a laugh or a listening ear. They are easier to meet once they have a name. See whether you can name one or two of yours, without asking whether they are allowed. This stays between you and the page.',
    reflections: [
      'What do you need most at the moment?',
      'Which part of it can you give yourself?',
      'Which part needs other people, and who could it be?',
    ],
    step: 'Meet one tiny need today, such as a glass of water or an early night.',
    session: 'You can say right at the start what you need from the session that day.',
  },
  {
    key: 'anytime.7',
    title: 'Words that were good to hear',
    opening:
      'A few words at the right time can keep us going for years. Maybe someone said them to you, or you came across them in a song. Other words have the opposite effect. You might gather one or two of the good ones here, or keep them locked away as treasures are.',
    reflections: [
      'Which words did you good, and who said or wrote them?',
      'Which words would you like to hear today, and who from?',
      'What do you say to yourself when nobody else is speaking?',
    ],
    step: 'Say one kind sentence to yourself, in the voice you would use for someone dear.',
    session: 'From such words the talk can move to how people speak to you, and how you speak to yourself.',
  },
  {
    key: 'anytime.8',
    title: 'A little space for anything',
    opening:
      'This page has no topic. It is open for whatever is there when you stop for a moment: a worry, a plan, a picture, a person. Perhaps something comes that you did not expect. Perhaps it stays empty, and you have had a moment of quiet.',
    reflections: [
      'What comes up first when you let your thoughts go where they like?',
      'Is there anybody in it besides you?',
    ],
    step: 'Sit for as long as it takes to drink a cup of something, and do nothing else.',
    session: 'Whatever turned up can be brought along, even if it seems to have nothing to do with anything.',
  },
]
