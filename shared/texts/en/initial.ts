import type { Alternatives, Prompt } from '../texts.ts'
import { unhurried } from './initial-unhurried.ts'

/** Meeting, and what to expect. */
const first: Alternatives<Prompt> = [
  {
    key: 'initial.1.a',
    title: 'Getting to know each other',
    opening:
      'The first session is mostly for meeting. You can ask anything, say as much or as little as you like, and go slowly. These talks look at two things side by side: how you feel, and how things go with the people around you. Often the one moves the other. Read on only if you want to.',
    reflections: [
      'What would you like your therapist to know about you first?',
      'What has been hard lately, in your own words?',
      'What would make it easier for you to talk?',
      'What would you like to ask about how the sessions go?',
    ],
    step: 'If you like, note one question that you want to have answered when you meet.',
    session: 'Your therapist will explain how the course goes, and you can start with whatever matters most to you.',
  },
  {
    key: 'initial.1.b',
    title: 'A calm start',
    opening:
      'Nothing has to be ready before you meet. Many people feel unsure at the start, and some feel hope and doubt at once. Both are welcome. A course like this has a set number of sessions, so you can always see where you are in it. The lines below are yours to use or to leave.',
    reflections: [
      'How do you feel about talking with someone in this way?',
      'When you have opened up to someone before, what made it easier or harder?',
      'Is there something you would rather not talk about yet?',
    ],
    step: 'You might give yourself a few quiet minutes before the session begins.',
    session: 'You can agree together on the pace, and on what is left alone for now.',
  },
  {
    key: 'initial.1.c',
    title: 'How it began, as you see it',
    opening:
      'At the start it is good to hear the story from your side. When did you first notice that things had become harder? What was going on around you then? There is no right order for telling it. Keep these thoughts to yourself if that suits you better.',
    reflections: [
      'What was life like before things got harder?',
      'Who or what came into your life, changed or went away around that time?',
      'What does a difficult day look like for you, and what does an easier one look like?',
    ],
    step: 'Think of three words for the past few months, only if they come easily.',
    session: 'Together you can place your story in time, and see who was part of it along the way.',
  },
  {
    key: 'initial.1.d',
    title: 'What you hope for',
    opening:
      'It is fine not to know exactly what you want from these sessions. A first talk is there to find out, and to see how you and your therapist get on. You can also ask what is kept private, and when it cannot be. Use what follows in any way you wish, or not at all.',
    reflections: [
      'If things were a little lighter for you, what would you notice first?',
      'Who else might notice, and from what?',
      'What do you want from a person who listens to you?',
    ],
    step: 'Finish this line in your head: “It would be good if …”',
    session: 'Your hopes can become the first rough sketch of what the two of you will agree on.',
  },
]

/** The map of relationships: who, how close, in what contact, what is good, what is hard, whom to confide in, what to change. */
const second: Alternatives<Prompt> = [
  {
    key: 'initial.2.a',
    title: 'A map of the people in your life',
    opening:
      'Draw three circles, one inside the other, with you in the middle. Place the people who matter: close to you, a little further out, or at the edge. You may see them, write to them, miss them or find them hard. A map with few names is a map too. Keep it somewhere private, or just in your head.',
    reflections: [
      'How close does each person feel, and how and how often are you in contact?',
      'What is good with each of them, and what is hard?',
      'Who could you tell something that is really on your mind?',
      'Who would you like something to change with, and what?',
    ],
    step: 'Begin with three people, and stop there if that feels like enough.',
    session: 'You can go through the map at your own speed, and you decide who is talked about.',
  },
  {
    key: 'initial.2.b',
    title: 'Near, further away, at the edge',
    opening:
      'Some people take up a lot of room in our lives, and some only a little. Here you can look at who is near to you, who is further away, and who has moved. If you have begun a map of them, pick it up again. If not, begin anywhere. Nobody else has to see it, and gaps are fine.',
    reflections: [
      'Who has come nearer or moved away over the past year?',
      'Choose two people: how do you keep in touch, what do you value, and what weighs on you?',
      'Who can you be open with, and who do you rather keep things from?',
      'If you could alter one thing between you and someone on the map, what would it be?',
    ],
    step: 'Put a small sign next to anyone you would like to talk about.',
    session: 'The signs, or the gaps, can show the two of you where to begin.',
  },
  {
    key: 'initial.2.c',
    title: 'One person at a time',
    opening:
      'A whole map of people can be a lot. So take just one person who matters to you, now or in the past, and look a little longer. Then take another if you want. Those who have died or live far away count too, and so does someone you worry about. Skip anyone you would rather not think about today.',
    reflections: [
      'Is this person near to you or far from you, and is that how you would like it?',
      'How do you reach each other, and who starts?',
      'What do you enjoy together, and what is difficult between you?',
      'Would you trust this person with a worry, and what do you wish were different?',
    ],
    step: 'Picture one scene with the two of you that says a lot about how it is.',
    session: 'One person is a good way into the bigger picture, and the others can follow.',
  },
]

/** Choosing a focus and agreeing on the course. */
const third: Alternatives<Prompt> = [
  {
    key: 'initial.3.a',
    title: 'What matters most for these sessions',
    opening:
      'Now you and your therapist can choose what the sessions will be about most of all. For some people it is a loss. For others it is a disagreement with someone important, a big change, or the wish to be less alone. You may see yourself in one of these, in two, or in none so far. Leave out any question that does not fit.',
    reflections: [
      'Which of these lies closest to what has been hard for you?',
      'If only one thing could become easier, which would you choose?',
      'How does it touch your mood from day to day?',
    ],
    step: 'Say your choice out loud once, where nobody hears, and notice how it sounds.',
    session: 'You can settle on a focus or on a way to find one, and it can still be changed later on.',
  },
  {
    key: 'initial.3.b',
    title: 'Agreeing on the course',
    opening:
      'So far you have been telling your story. Now the two of you can agree on how to go on: what the sessions are for, how many there are, and that they come to an ending you both know of from the start. Your voice counts as much as your therapist’s. Think about it only as far as you care to.',
    reflections: [
      'What do you want to be able to say about your life when the sessions end?',
      'What do you need from your therapist so that you can speak freely?',
      'Is there anything about times, notes or privacy that you want to settle?',
      'How is it for you to know about the ending so early?',
    ],
    step: 'Find one sentence that starts with “I would like to use these sessions for …”',
    session: 'What you agree can be put into a few plain words that you both say yes to.',
  },
  {
    key: 'initial.3.c',
    title: 'Finding the thread',
    opening:
      'You have talked about how you feel and about people who matter to you. Perhaps a thread has begun to show: something that comes up again and again. It could be about missing someone, not seeing eye to eye, a new chapter, or closeness. Put this aside if you see no thread; that is useful to know as well.',
    reflections: [
      'What came up more than once when you spoke about people?',
      'Which change, event or person seems tied to your harder days?',
      'What feels possible to take up now, and what is better left for another time?',
    ],
    step: 'Give the thread a short name that only you would understand.',
    session: 'You and your therapist can compare the threads you each see, and pick one to follow together.',
  },
]

/** The initial phase, by session. */
export const initial: Alternatives<Alternatives<Prompt>> = [first, second, third, unhurried]
