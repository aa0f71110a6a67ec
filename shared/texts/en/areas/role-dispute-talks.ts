import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** A disagreement in an important relationship: how the two talk, and what could come of it. Nobody is sent into a talk. */
export const talks: Pick<AreaTexts['role-dispute'], Techniques> = {
  'communication-analysis': [
    {
      key: 'role-dispute.communication-analysis.a',
      title: 'A talk that went astray',
      opening:
        'When two people disagree, a talk can turn in a second. A word lands badly, and both are somewhere else. Think of one such talk with the person you have in mind, a mild one if you can. You are looking at how it went, not at who was right. Leave it if it would upset you to go back there alone.',
      reflections: [
        'What was said, by each of you, up to the point where it turned?',
        'What did you mean just then, and what did you feel?',
        'What could the other person have heard?',
        'What had you hoped would come out of it?',
      ],
      step: 'If you have a safe place for notes, put down the talk like the lines of a play.',
      session:
        'You can go through it line by line; if you are ever afraid of this person, that comes first, and it can be said.',
    },
    {
      key: 'role-dispute.communication-analysis.b',
      title: 'How it is said',
      opening:
        'Much of a talk is not in its words. It is in the tone, the time of day, a look at the phone, a door left open. With someone we disagree with, such things weigh even more. Recall the how as well as the what, if you like, or just let your mind rest.',
      reflections: [
        'Where and when did your last difficult talk take place?',
        'How did each of you sound and look?',
        'Which sign without words touched you most, and what did you make of it?',
      ],
      step: 'Notice in any talk, with anyone at all, what tone alone can do to it.',
      session: 'In the session you can try one line in several tones and hear the difference.',
    },
    {
      key: 'role-dispute.communication-analysis.c',
      title: 'What was not said',
      opening:
        'In a long disagreement some things get said over and over, and others never do. Hints take their place, or sighs, or a joke with an edge. Keeping quiet can be wise, and safety is the best reason for it. You can look at what goes unsaid and let it stay unsaid.',
      reflections: [
        'What have you left out of the talks with this person, and why?',
        'What might they be leaving out?',
        'What gets said by other means, and how?',
      ],
      step: 'Form one unsaid sentence in your mind only, and notice how it feels.',
      session: 'Together you can find out which silences protect you and which ones weigh on you.',
    },
  ],
  'decision-analysis': [
    {
      key: 'role-dispute.decision-analysis.a',
      title: 'Where things stand',
      opening:
        'A disagreement can be at different points. Perhaps you are both still trying. Perhaps nothing moves any more. Perhaps it looks as if your ways will part. Knowing where it stands can make the view clearer. You are not asked to take a step, and you may not want an answer yet.',
      reflections: [
        'Which of the three comes nearest, as you see it today?',
        'How might the other person answer that?',
        'What would each way forward bring you, and what would it cost?',
      ],
      step: 'Picture how you would have answered a year ago, and see what has moved.',
      session: 'You and your therapist can look at what would be needed for things to move, or to rest.',
    },
    {
      key: 'role-dispute.decision-analysis.b',
      title: 'Several ways to go on',
      opening:
        'When a quarrel has gone on for long, it may seem that there are only two ways: giving in or walking out. Most often there are more. Waiting, getting advice, changing one small thing, taking a distance: all can go on the list. Your safety comes before any plan. You can simply stop at the list.',
      reflections: [
        'What are all the ways to go on, likely or not?',
        'What is good about each of them, and what is risky?',
        'What would probably come of each, for you and for others it touches?',
        'Which one could be tried for a while and then taken back?',
      ],
      step: 'Cross out nothing yet; in your mind, put a dot next to the option you are most curious about.',
      session: 'The options can be weighed one by one, with an eye to what is safe and what is fair to you.',
    },
    {
      key: 'role-dispute.decision-analysis.c',
      title: 'Small and large matters',
      opening:
        'Not every difference needs to be settled. Some can be lived with, some can be met halfway, and a few go too deep for that. It takes strength to settle things, so it is good to choose. Sort a little, if you want to, and leave out whatever is too sore.',
      reflections: [
        'Which differences with this person could you live with?',
        'Which ones might be met halfway, and how?',
        'Where is your line, the point past which it is not all right for you?',
      ],
      step: 'Take the smallest of these differences, and picture two ways it might go.',
      session: 'You can decide together which matter, if any, is worth your strength just now.',
    },
  ],
  'role-play': [
    {
      key: 'role-dispute.role-play.a',
      title: 'Trying out a first line',
      opening:
        'A session lets you say to someone safe what is meant for someone else. You can hear how it sounds, and take it back. Nothing reaches the real person. Trying a talk does not mean that it has to happen, and there may be good reasons to let it be.',
      reflections: [
        'Which talk with this person keeps running through your mind?',
        'What would your first line be, if you could choose the moment?',
        'Which answer would be the hardest for you?',
        'How would you know that it is better not to have this talk?',
      ],
      step: 'In your mind, turn one “you always …” into a line that begins with “I”.',
      session: 'You can play yourself while your therapist answers, and stop after any line.',
    },
    {
      key: 'role-dispute.role-play.b',
      title: 'In the other person’s shoes',
      opening:
        'It can be odd, and sometimes useful, to speak as the person we disagree with. For a few minutes you say their lines and hear your own from outside. It does not mean that they are right. With some people this is too much to ask, and then please leave it.',
      reflections: [
        'How would this person tell the story of your disagreement?',
        'What might they hope for, or be afraid of?',
        'What would you like them to know about you, if they could hear it?',
      ],
      step: 'Think of one sentence they often say, and of what might lie behind it.',
      session: 'The parts can be swapped in the session, and swapped back as soon as you want.',
    },
    {
      key: 'role-dispute.role-play.c',
      title: 'Asking for a pause',
      opening:
        'Talks can heat up faster than we can think. It can be good to have a way to pause, in words that are short and calm. You can practise one in the session, so that it comes more easily. If pausing is not safe with this person, leave this out, and tell your therapist if you can.',
      reflections: [
        'How do you notice that a talk is getting too hot?',
        'Which words could you use to ask for a break?',
        'What do you fear would happen then?',
        'Where could you go, or who could you be with, until things are calm?',
      ],
      step: 'When you are alone, say a line such as “I want to think, and talk later”.',
      session: 'You can rehearse the pause together, and think about when it is wise and when it is not.',
    },
  ],
}
