import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** Building relationships: small exchanges, and what could be tried. */
export const talks: Pick<AreaTexts['interpersonal-deficits'], Techniques> = {
  'communication-analysis': [
    {
      key: 'interpersonal-deficits.communication-analysis.a',
      title: 'A small exchange',
      opening:
        'It need not be a deep talk. A question about a free seat, a word about the rain: such scraps are where contact begins, and we can learn from them. Choose one that you had, face to face or on a screen. If there was none, or you would sooner not look, there is nothing to make up for.',
      reflections: [
        'Who spoke first, and what did they say?',
        'What did your face, your eyes and your voice do?',
        'What might the other person have taken from it?',
        'What did you feel when it was over?',
      ],
      step: 'Notice how strangers greet each other, in a shop or at a stop.',
      session: 'A short exchange can be slowed down until you see what opens a door and what shuts it.',
    },
    {
      key: 'interpersonal-deficits.communication-analysis.b',
      title: 'A talk that stopped short',
      opening:
        'Talks can run dry. There is a gap, both look away, and one feels it was their doing. Mostly it takes two, or the talk is simply at its end. Think back to one that stopped sooner than you wished. Let it pass if thinking about it only makes you hard on yourself.',
      reflections: [
        'Up to what point did it go well?',
        'What was the last thing said, and what did you think then?',
        'What did you want to say or ask?',
        'What other reasons could there have been?',
      ],
      step: 'Collect two questions that you would enjoy being asked.',
      session: 'You can find the spot where it stopped, and try a few ways in which it might have gone on.',
    },
    {
      key: 'interpersonal-deficits.communication-analysis.c',
      title: 'Showing a little of yourself',
      opening:
        'Contact grows when each shows a little: a liking, a worry, a story. Show too little, and others cannot find us. Show too much too soon, and it may feel unsafe. Each of us has a measure of our own. Look at one talk for how much you showed. You decide what stays with you, even if that is all of it.',
      reflections: [
        'What did you tell about yourself, and what did you keep?',
        'What did the other person show of themselves?',
        'How did they take what you said, as far as you could see?',
        'Would you have liked to show more, or less?',
      ],
      step: 'Choose one harmless fact about you that others may know.',
      session: 'You can find out what feels right to share, with whom and how soon.',
    },
  ],
  'role-play': [
    {
      key: 'interpersonal-deficits.role-play.a',
      title: 'Starting a conversation',
      opening:
        'For many people the first minute is the hardest. What do I say? What if they turn away? In the session you can practise with someone who will not turn away. You can be as clumsy as you like. Practice is all it is, and you are free to leave it there.',
      reflections: [
        'Where might you meet someone you would not mind talking to?',
        'What could your first words be, however plain?',
        'Which reply do you dread, and which one would please you?',
      ],
      step: 'When you are alone, say your first words aloud once, just to hear how they sound.',
      session: 'You can begin the scene again and again, and let your therapist begin it for a change.',
    },
    {
      key: 'interpersonal-deficits.role-play.b',
      title: 'Suggesting something together',
      opening:
        'From a nod to a shared cup of tea it can feel like a long way. Somebody has to suggest it, and a suggestion can be declined. Rehearsing makes the words less heavy. Take a person you know a bit, or invent one. It can stay an exercise, and you need not do even that.',
      reflections: [
        'What would you like to do with somebody, if it were easy?',
        'How could you put it, so that the other is free to say yes or no?',
        'What could you say to a “no”, and to a “maybe”?',
      ],
      step: 'Look up one thing to do nearby that costs little and ends by itself.',
      session: 'The scene can be tried with a yes, with a no and with a long pause.',
    },
    {
      key: 'interpersonal-deficits.role-play.c',
      title: 'When you want to step back',
      opening:
        'Being with people is easier when we know how to leave. A talk can be ended kindly, a visit cut short, a question left unanswered. With such lines at hand, coming closer may feel less risky. You can try some out in the session, or you can simply know that you could.',
      reflections: [
        'When do you wish you could get away, or get some quiet?',
        'What do you do at present in such moments?',
        'Which words would let you go without a bad taste?',
      ],
      step: 'Pick one line for leaving, such as “it was good to see you, I am off now”.',
      session: 'You and your therapist can play the leaving until it feels light.',
    },
  ],
  'decision-analysis': [
    {
      key: 'interpersonal-deficits.decision-analysis.a',
      title: 'One contact to try',
      opening:
        'There are many ways to be a little less alone, and not all suit everybody. Some are loud, some quiet; some are with people you know, some with strangers. It can be good to put a few next to each other before trying any. You may find that now is not the time, and that is an answer too.',
      reflections: [
        'Which low-risk contacts could you think of, old or new?',
        'What draws you to each, and what puts you off?',
        'How would you feel afterwards, if it went well and if it did not?',
        'Which is the one that asks least of you?',
      ],
      step: 'If you feel like it, try the one that asks least, for a few minutes.',
      session: 'You can plan it small enough to be safe, and look at it together later, however it went.',
    },
    {
      key: 'interpersonal-deficits.decision-analysis.b',
      title: 'Where people meet',
      opening:
        'Contact can be easier when there is something to do: a class, a garden, a game, a walk, a group about a thing you like. Not every place suits every person. Think of places as one thinks of shoes, and try them on in your mind. There is no need to go out in any of them.',
      reflections: [
        'What do you like doing, or did you like once?',
        'Where do people come together around it, near you or online?',
        'What speaks for each place, and what makes you pause?',
        'What would it take for you to look in once?',
      ],
      step: 'Find out one fact about one place: when it opens, what it costs, how to get there.',
      session: 'You can go through what may happen on a first visit, and what would make it easier.',
    },
    {
      key: 'interpersonal-deficits.decision-analysis.c',
      title: 'How close, and with whom',
      opening:
        'Closeness is not all or nothing. One person is good for a chat, another for a walk, a third for a trouble shared. How near to let someone come is your choice, and you can change it. Think it through for one person, real or invented. Nothing has to follow from it.',
      reflections: [
        'Who would you like a bit nearer, and who a bit further off?',
        'What would be good about that, and what might be hard?',
        'What small sign could move things one step, either way?',
        'Which sign would tell you to stop?',
      ],
      step: 'Imagine the one step, and notice whether your body says yes, no or wait.',
      session: 'Together you can weigh what you might gain and what you want to protect.',
    },
  ],
}
