import type { Alternatives, Prompt } from '../texts.ts'

/** The first of the general prompts of the middle phase: between them they touch each way of looking that the course has. */
export const early: Alternatives<Prompt> = [
  {
    key: 'middle.01',
    title: 'How things have been',
    opening:
      'From now on each session starts with a simple question: how have things been since last time? Mood and events tend to move together. Something happens and our mood shifts; our mood shifts and we act in a new way with people. There is nothing to hand in; this is only to get you thinking.',
    reflections: [
      'Which day was the hardest since last time, and what was going on around it?',
      'Which day was a bit lighter, and who or what was part of it?',
      'When your mood changed, did you do anything in a new way with other people?',
    ],
    step: 'On two evenings, think of one word for your mood and one for what happened that day.',
    session: 'You can start from one of those days and look at how mood and events touched each other.',
  },
  {
    key: 'middle.02',
    title: 'A conversation that stayed with you',
    opening:
      'Some talks go on in our heads long after they are over. Think of one from the last while that you are willing to look at again, pleasant or not. Try to recall it like a short film: who said what, and in what tone. Choose a mild one, or leave this for another day.',
    reflections: [
      'What was said, as near to the real words as you can get?',
      'What did you mean, and what did you feel, at the turning point?',
      'What may the other person have heard in your words?',
      'What was left out, by you or by the other person?',
    ],
    step: 'Jot down three lines of the talk for yourself, if you have a safe place to keep them.',
    session: 'Going through a talk slowly can show where two people lost sight of each other, or met.',
  },
  {
    key: 'middle.03',
    title: 'A feeling that passed through',
    opening:
      'Feelings come and go all day, and many slip by without a name. This is an invitation to catch one of them. It can be big or faint, warm or sharp. It does not have to make sense, and you are free not to look at it too closely.',
    reflections: [
      'Which feeling came up for you, and when?',
      'Who was there, or who were you thinking about?',
      'What did the feeling seem to ask for?',
    ],
    step: 'When you notice a feeling, try naming it quietly, as you would name the weather.',
    session: 'You can bring the feeling as it is, without a reason, and see what it has to tell.',
  },
  {
    key: 'middle.04',
    title: 'Who is there for you',
    opening:
      'Support has many forms. One person listens, another makes us laugh, a third knows how to fix a tap. It can come from someone you hardly know. Have a gentle look at what there is, and at where it is thin. If this question is a sore one, pass it by.',
    reflections: [
      'Who has been kind to you lately, even for a moment?',
      'What kind of support do you have enough of, and what kind do you miss?',
      'Is there a person you could lean on a little more than you do?',
      'What makes it hard to accept help, if it is?',
    ],
    step: 'If it feels safe, let one person know that something they did was good for you.',
    session: 'You and your therapist can think about where more support might come from.',
  },
  {
    key: 'middle.05',
    title: 'Something that puzzled you',
    opening:
      'Now and then something makes us stop and wonder. Somebody reacts in a way we did not see coming, or we surprise ourselves. You can collect such a puzzle here without having to solve it. An empty page is a fine answer too.',
    reflections: [
      'What happened that you could not quite make sense of?',
      'What did you first think it meant, and what else could it mean?',
      'What would you like to understand better about it?',
    ],
    step: 'Hold the puzzle in mind for a day, and see whether it looks different in the evening.',
    session: 'Two people looking at a puzzle often see more of it, and there is no hurry to the answer.',
  },
  {
    key: 'middle.06',
    title: 'A choice that lies ahead',
    opening:
      'Some choices sit with us for weeks, large ones and small ones. It can be a relief to lay out what the options are, without picking any. Doing nothing for now is also an option. You may keep this for yourself, and nothing has to be decided before you meet.',
    reflections: [
      'What are the options, including those you would never take?',
      'What speaks for each of them, and what against?',
      'What may follow from each, for you and for the people near you?',
      'Which one would you be curious to look at more closely?',
    ],
    step: 'Add one option to your list that you had not thought of before.',
    session: 'The options can be weighed side by side, in your own time and by what matters to you.',
  },
  {
    key: 'middle.07',
    title: 'A contact that felt all right',
    opening:
      'Not every contact has to be deep. A nod, a short chat or a message that made you smile can be enough. Look for one that felt all right, or just not bad. If none comes to mind, be kind to yourself and turn the page.',
    reflections: [
      'Which contact was it, and what made it feel all right?',
      'What did you do that played a part?',
      'How was your mood before it, and how was it after?',
    ],
    step: 'If you would like more of it, think of one easy moment when it could happen again.',
    session: 'A good contact is as useful to talk about as a hard one, because it shows what suits you.',
  },
  {
    key: 'middle.08',
    title: 'When the mood comes first',
    opening:
      'We often look for what caused a mood. It is as useful to ask what a mood does next. On a low day we may go quiet, snap, cancel a plan or agree to too much. On a lighter day we may act in other ways. Only look at what you feel ready to see.',
    reflections: [
      'How can people tell that you are having a low day, if they can?',
      'What do you tend to do with others when your mood drops?',
      'What do they do in return, and how does that leave you?',
    ],
    step: 'On a low day, try one very small kindness towards yourself before anything else.',
    session: 'You may find the point in such a chain where another turn could be possible.',
  },
  {
    key: 'middle.09',
    title: 'I felt, when, I would like',
    opening:
      'There is a short form that can bring order to a tangle: “I felt … when … I would like …” It puts the feeling, the moment and the wish in a row. It is for finding out what goes on in you. You do not need to say it to anyone.',
    reflections: [
      'How would you fill in the three gaps for one moment since last time?',
      'Which of the gaps was the hardest to fill?',
      'Is the wish about another person, or is it about yourself?',
    ],
    step: 'Fill in the gaps once for a hard moment and once for a pleasant one.',
    session: 'In the session you can try out how the sentence sounds when it is said aloud.',
  },
  {
    key: 'middle.10',
    title: 'A talk to try out first',
    opening:
      'Is there something you would like to say to someone, some day? A session is a safe place to try out how it might go. You can be yourself, or you can speak as the other person. Trying it out does not mean that you have to do it, and picking nothing is fine.',
    reflections: [
      'Which talk could you try out, and what would you hope for?',
      'What might be your opening line?',
      'Which reply do you fear, and which would you love to hear?',
    ],
    step: 'Let the opening line turn over in your mind, and change a word until it sounds like you.',
    session: 'Your therapist can play the other part, and the two of you can stop and start at will.',
  },
]
