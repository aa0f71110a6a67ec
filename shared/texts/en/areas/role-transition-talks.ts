import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** A change of role or circumstances: the choices, skills and people that the new part asks for. */
export const talks: Pick<AreaTexts['role-transition'], Techniques> = {
  'decision-analysis': [
    {
      key: 'role-transition.decision-analysis.a',
      title: 'A choice in the new situation',
      opening:
        'In a new situation there may be many choices at once, and it is hard to begin. It can be good to see them side by side. A choice can be about time, about money, about people or about rest. You need not decide on any of it now; the list alone may be of use.',
      reflections: [
        'Which choice in your new circumstances weighs on you?',
        'What are the options, and what can be said for or against them?',
        'What would likely follow from each in a month or two?',
        'Which one could you try in a small way?',
      ],
      step: 'Pick one option and think of a trial that lasts no longer than a day.',
      session: 'You can test each option in talk before you test any in life.',
    },
    {
      key: 'role-transition.decision-analysis.b',
      title: 'Keep, change, let go',
      opening:
        'After a change, some things from before can come along. Others need a new form, and some are better left behind. It is rarely clear at once which is which. You might sort a few of them, loosely, in pencil. Leave this one until you feel like it, or leave it for good.',
      reflections: [
        'What from your earlier life do you want to keep?',
        'What could go on in another form?',
        'What are you ready to leave behind, and what not yet?',
        'How would each of these choices sit with the people around you?',
      ],
      step: 'Choose one small thing to keep, and make a place for it in your week.',
      session: 'The pile of “not yet” is often the most interesting one to talk about.',
    },
    {
      key: 'role-transition.decision-analysis.c',
      title: 'Learning what is new',
      opening:
        'A new role can ask for things that nobody taught us. Some can be learned, some can be shared, and some may never be our strong side. There is no shame in being a beginner. Think about where you might start, if you want to.',
      reflections: [
        'What does the new situation ask of you that you cannot do yet?',
        'In which ways could you learn it, and what does each take and give?',
        'Who might know how it is done?',
        'What could you hand over, or do less well with a clear mind?',
      ],
      step: 'Learn one tiny piece of it, and stop while it is still pleasant.',
      session: 'You can plan the first steps and find out who could walk some of them with you.',
    },
  ],
  'communication-analysis': [
    {
      key: 'role-transition.communication-analysis.a',
      title: 'Telling others about the change',
      opening:
        'How we tell people about a change affects what they give us in return. Told lightly, it may bring a joke. Not told, it brings nothing. Think of one time when you told someone, or when it came out. If no such talk comes to mind, let this one pass by.',
      reflections: [
        'What did you say, and what did you leave out?',
        'What were you in need of: advice, praise, comfort, a hand?',
        'What did they understand you to need?',
        'What did they say, and how did it land?',
      ],
      step: 'Think of one sentence that says how the change really is for you.',
      session: 'You can look at how your words and your need fitted together, and try others.',
    },
    {
      key: 'role-transition.communication-analysis.b',
      title: 'When others see you differently',
      opening:
        'With a new role, people may begin to talk to us in a new way. They ask more, or ask less; they give advice; they keep away. It can sting or puzzle. Recall one talk in which you noticed it. Look at it briefly, and put it back when you have seen enough.',
      reflections: [
        'What did the other person say, and how did they say it?',
        'Who did they seem to see in you?',
        'What did you answer, and what did you feel as you said it?',
        'What might they have meant?',
      ],
      step: 'Notice one person who talks to you just as before.',
      session: 'Looking at both sides of the talk can show what you would like people to know.',
    },
    {
      key: 'role-transition.communication-analysis.c',
      title: 'Asking how it is done',
      opening:
        'In new surroundings we often have to ask: where things are, how they go, what is meant. Asking can feel like showing that we are lost. Recall a time when you asked, or wanted to and did not. There is no need to dwell on it if it makes you squirm.',
      reflections: [
        'Who was it, and how did you put your question, or not put it?',
        'What did you think they would think?',
        'What came back, in words or in looks?',
      ],
      step: 'Think of the friendliest way that someone could ask you the same thing.',
      session: 'The moment can be played back slowly, to find what made it hard to ask.',
    },
  ],
  'role-play': [
    {
      key: 'role-transition.role-play.a',
      title: 'Your first lines in a new part',
      opening:
        'Actors rehearse before the curtain goes up, and so may you. In a new role there are moments you can see coming: a greeting, a request, a question about how you are. You can try one out in the session, with nothing at stake. Whether you ever use it is up to you.',
      reflections: [
        'Which moment in your new situation would you like to practise?',
        'How would you like to come across?',
        'What could you say first?',
        'Which reply would leave you without words?',
      ],
      step: 'Watch how someone else handles a moment like it, on the street or on a screen.',
      session: 'You can run through the scene more than once, and your therapist can make it easier or harder.',
    },
    {
      key: 'role-transition.role-play.b',
      title: 'Asking for support in new times',
      opening:
        'New circumstances often call for new support. People may not know what we need, or may think we have it. Asking gets easier when the words have been tried. Pick a small request for practice, one that could be turned down without harm. Not asking is also all right, now or later.',
      reflections: [
        'What kind of support would make the biggest difference at present?',
        'Who might give some of it, even someone you hardly know?',
        'What are the plainest words for it?',
        'How might you take a “no” without closing the door?',
      ],
      step: 'Boil your request down to ten words or fewer.',
      session: 'Your therapist can answer with a yes, a no and a maybe, so that you meet all three.',
    },
    {
      key: 'role-transition.role-play.c',
      title: 'Saying no to what no longer fits',
      opening:
        'With a change, some requests may no longer fit: the favours, the hours, the part you used to play. It can be hard to say so, above all to people we like. A session is a place to try a kind “no”. Where a “no” could put you at risk, let this one rest, and talk about that instead if you can.',
      reflections: [
        'Which request no longer fits your life as it is?',
        'Which words would be both clear and warm?',
        'What do you imagine the other person would answer?',
        'What could you offer instead, if you want to offer anything?',
      ],
      step: 'Try saying “not any more, but thank you for asking” when nobody is listening.',
      session: 'You can practise holding your line while someone tries, in play, to win you over.',
    },
  ],
}
