import type { Alternatives, Prompt } from '../texts.ts'

/** For a longer phase: each holds before any of its sessions, the first one too. */
export const unhurried: Alternatives<Prompt> = [
  {
    key: 'initial.4.a',
    title: 'Ups and downs over time',
    opening:
      'Imagine a line that goes up when life felt lighter and down when it felt heavier. It can cover a year or a whole life. You do not have to explain the line. Just notice where it bends, and who was around then. If looking back stirs up too much, let it be.',
    reflections: [
      'Which high and low points are you willing to look at?',
      'Which people stood near you at each of them?',
      'Was there a time when things turned, and what had happened?',
    ],
    step: 'Mark today on the line, wherever it falls.',
    session: 'The bends in the line can show how events, people and mood have moved together for you.',
  },
  {
    key: 'initial.4.b',
    title: 'What has carried you so far',
    opening:
      'Most people have found some way through a hard time before, and it is easy to forget how. It may have been a person, a habit, a place, a song or plain stubbornness. Here you can gather a little of that. Nobody will check your list, so it may be short or odd.',
    reflections: [
      'What has got you through a difficult stretch in the past?',
      'Who stood by you, even in a small way?',
      'What did you do then that you could still do now?',
    ],
    step: 'Choose one small thing from your list and do it on a day that feels right.',
    session: 'It is good for your therapist to know what already holds you up.',
  },
  {
    key: 'initial.4.c',
    title: 'Things I would like you to know',
    opening:
      'There are things about us that others only learn if we tell them. How we like to be spoken to is one. Where we come from, what we care about or what makes us laugh may be others. Here you can think about how you want to be known. All of it can stay unsaid.',
    reflections: [
      'What do people often get wrong about you?',
      'What are you proud of, even if few people know it?',
      'What do you need when you are upset: to be left alone, to be asked, or something else?',
    ],
    step: 'Choose one of these to share, or choose to share none for now.',
    session: 'What you share can show your therapist how to talk with you in a way that suits you.',
  },
  {
    key: 'initial.4.d',
    title: 'An ordinary day',
    opening:
      'Big events are only part of the story. Much of how we feel comes from ordinary days: who we see, what we do and how we rest. You could walk through one such day in your mind. Stop wherever you have had enough.',
    reflections: [
      'Which part of the day is the heaviest, and which is the lightest?',
      'Who do you see, hear or write to on such a day?',
      'When are you alone, and is it the kind of alone you like?',
    ],
    step: 'Pick one hour of the day that you would like to keep just as it is.',
    session: 'From a plain day the two of you can see where other people come in.',
  },
]
