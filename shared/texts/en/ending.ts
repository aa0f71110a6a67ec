import type { Alternatives, Prompt } from '../texts.ts'

/** My progress, what I will do next, early signs, who I can turn to. */
const last: Alternatives<Prompt> = [
  {
    key: 'ending.last.a',
    title: 'How far you have come, and what comes next',
    opening:
      'You have reached the last session of this course. It is a time to see what you have done, and to look ahead. Progress is seldom a straight line, and what is still open may be named too. You may feel proud, sad, relieved or nothing much. Take up what speaks to you here, and leave the rest.',
    reflections: [
      'What can you do now, or see now, that was out of reach at the start?',
      'What will you keep doing after the sessions, and what will you do next?',
      'Which early signs would tell you that things are getting heavier again?',
      'Who can you turn to then, and how will you reach them? If you drew a map of people at the start: who on it has come nearer, and who has moved away?',
    ],
    step: 'If you like, write a short note to yourself for a day when things are heavy.',
    session: 'You can go through what you have gained, make a simple plan, and say goodbye in your own way.',
  },
  {
    key: 'ending.last.b',
    title: 'What you take with you',
    opening:
      'When people set off on a new stretch, they think about what to pack. You have gathered a good deal along the way, perhaps more than you know. This is a chance to pack it so that you can find it again. Nothing has to be finished or neat, and you may travel light.',
    reflections: [
      'If you put the people who matter on paper when you began, where would you put them now: closer in, or further out? What has changed between you and others, and what was your part in it?',
      'Which new habit or plan do you want to carry on with first?',
      'How does a hard time announce itself for you: in sleep, in mood, in how you are with people?',
      'Which people, places or services would you go to for support?',
    ],
    step: 'Name one person who may know about your early signs, if you trust someone that far.',
    session: 'The two of you can fill the bag together and check that the most needed things are on top.',
  },
  {
    key: 'ending.last.c',
    title: 'Closing one chapter, opening another',
    opening:
      'An ending is a change like other changes: something is left behind and something else begins. It can stir up more than you expect, and that is natural. Your plans need not be large. If you prefer to come with empty hands and just talk, that is a good way to close as well.',
    reflections: [
      'What was hard when you first came, and how is it today?',
      'What would you like your life with other people to look like some months from now?',
      'What would be the first small sign that you need to take more care of yourself?',
      'Who would you tell, and what would you ask them for? The map from your first sessions, if you made one, may show who has grown close since then and who more distant.',
    ],
    step: 'Choose a day some weeks ahead on which you will ask yourself how you are.',
    session: 'You can talk about what has been, what may come, and what you would still like to say to each other.',
  },
]

/** How I feel about the ending, what I learned. */
const secondLast: Alternatives<Prompt> = [
  {
    key: 'ending.second-last.a',
    title: 'How the ending feels',
    opening:
      'The ending is near, and it is good to give it some room. Some people are glad, some are sad or worried, some are a little cross. Many are all of these in turn. Whatever you feel is welcome, and so is not wanting to think about it at all.',
    reflections: [
      'What do you feel when you think of the sessions coming to an end?',
      'How have other endings in your life been, and how would you like this one to be?',
      'What have you learned about how your mood and your relationships move each other?',
      'What have you found out about yourself that you did not know before?',
    ],
    step: 'Notice one thing that you now do differently, and one thing that you will miss.',
    session: 'You can speak openly about the ending, the mixed feelings too, while you are both still there.',
  },
  {
    key: 'ending.second-last.b',
    title: 'What you have learned on the way',
    opening:
      'You may have learned things here that are not in any book, because they are about you. Some you could explain, some you just do. Gathering them now makes it easier to find them later. And if the thought of stopping makes you uneasy, that belongs here too. You choose how much of this to take up.',
    reflections: [
      'Which moment from the sessions do you still think about?',
      'What do you understand better now about yourself and about the people close to you?',
      'Which way of talking, asking or listening has been worth learning?',
      'How do you feel about going on without these sessions?',
    ],
    step: 'Explain one thing you have learned as if to someone who is just starting out.',
    session: 'What you have learned can be put into your own words, so that it stays yours.',
  },
  {
    key: 'ending.second-last.c',
    title: 'Before you say goodbye',
    opening:
      'Goodbyes are often rushed, because they are hard to stay with. Here there is time to do it slowly. You can look back at what you found, and look at how it is to let go of it. There is no proper way to feel. Only go as deep as you wish.',
    reflections: [
      'What will be different for you when the sessions are over?',
      'Is there something that you have not said yet and would be sorry to leave unsaid?',
      'What do you know today that would have been good to know at the beginning?',
      'What have you come to value in how you deal with others?',
    ],
    step: 'Think of a way to mark the ending that suits you, such as a song or a few lines in a notebook.',
    session: 'The two of you can say what these talks have meant, and what was missing.',
  },
]

/** For a longer ending: the map of relationships, looked at again. */
const thirdLast: Alternatives<Prompt> = [
  {
    key: 'ending.third-last.a',
    title: 'Your map of people, seen again',
    opening:
      'At the beginning you may have made a map of the people who matter to you. It is worth drawing once more, with today’s eyes. Some may stand in other places now, and some may be new. If there never was a map, the one in your head will do, and you may also let it lie.',
    reflections: [
      'Who has moved on the map, and which way?',
      'Who is it easier with now, and who is it still hard with?',
      'Who can you confide in today?',
      'Where would you still like something to change?',
    ],
    step: 'Circle the names of those who will still be near when the sessions are over.',
    session: 'The old picture and the new one can be laid side by side.',
  },
  {
    key: 'ending.third-last.b',
    title: 'What has changed between you and others',
    opening:
      'Changes between people are often easier to see from some way off. Take one person you have talked about in the sessions. How was it then, and how is it now? Sometimes what has changed is only that we see a thing more clearly. Choose somebody easy, or nobody at all.',
    reflections: [
      'What do the two of you do differently from before?',
      'Which part of that was your doing?',
      'What do you accept today that you used to struggle with?',
    ],
    step: 'If it would be welcome and safe, tell that person one thing you value about them.',
    session: 'You can see what made the change possible, so that you could do it again.',
  },
  {
    key: 'ending.third-last.c',
    title: 'The people who will be there',
    opening:
      'When a course of sessions draws to its close, other people come more to the front. Some you can count on already; others may become closer in time. It is good to know who they are, even if they are few. Pass over this if it makes you feel lonely, and bring that feeling along if you can.',
    reflections: [
      'Who can you talk to about how you really are?',
      'Who is good company when you do not want to talk?',
      'Which contact would you like to look after a little more?',
    ],
    step: 'Set aside a little time for someone who is good for you, or for meeting new people.',
    session: 'You might plan how to keep these contacts warm, and where new ones could grow.',
  },
]

/** For the longest endings: first thoughts about it. */
const fourthLast: Alternatives<Prompt> = [
  {
    key: 'ending.fourth-last.a',
    title: 'The ending comes into view',
    opening:
      'You have known from the start that this course has an ending, and now it can be seen. It is spoken of early so that it does not come as a surprise. You can use it to choose what still matters to you. Feel free to read this and think no more about it for today.',
    reflections: [
      'What goes through your mind when you read the word “ending”?',
      'What would you be sorry to leave untouched?',
      'Which things can wait, or can be done without these sessions?',
    ],
    step: 'Pick one topic that you want to give room to before the course is over.',
    session: 'You can decide together what to use the rest of the course for.',
  },
  {
    key: 'ending.fourth-last.b',
    title: 'Other endings you have known',
    opening:
      'No ending is quite the first. We have all said goodbye to places, to people and to times in our lives. How those went can colour how this one feels. You might look back at one goodbye that you can think of without too much pain. You may also stay with the present.',
    reflections: [
      'Which goodbye comes to mind, and how did it go?',
      'What did you need then, and did you get it?',
      'What would you like to do in a different way this time?',
    ],
    step: 'Recall one goodbye that went well enough, and what made it so.',
    session: 'You can find out how you would like to take leave, and what to watch out for.',
  },
  {
    key: 'ending.fourth-last.c',
    title: 'Standing on your own feet, with others near',
    opening:
      'After the course you will go on with what you have found, in your own way and with the people around you. That does not mean doing it all alone. Think about what you already do without your therapist’s help. Whether you share it is your affair.',
    reflections: [
      'What have you handled by yourself lately that you would have brought here before?',
      'What still feels shaky?',
      'What kind of contact or support would you like to know about for later?',
    ],
    step: 'When something comes up, ask yourself what you would say about it in a session.',
    session: 'The shaky parts can be tried out while you still have someone beside you.',
  },
]

/** The ending, by session counted from the last. */
export const ending: Alternatives<Alternatives<Prompt>> = [last, secondLast, thirdLast, fourthLast]
