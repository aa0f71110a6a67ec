import type { AreaTexts } from '../../texts.ts'

type Techniques = 'communication-analysis' | 'decision-analysis' | 'role-play'

/** Loss and grief: talking to others about it, and going on. */
export const talks: Pick<AreaTexts['grief'], Techniques> = {
  'communication-analysis': [
    {
      key: 'grief.communication-analysis.a',
      title: 'A talk about your loss',
      opening:
        'People say all kinds of things to someone who grieves. Some words are a comfort, some miss the mark, and some people say nothing. Think of one talk in which your loss came up, or nearly did. You could pick an easy one, and you could also pass over this altogether.',
      reflections: [
        'What was said, and in what tone?',
        'What did you feel, and did any of it show?',
        'What might they have heard, or not dared to ask?',
        'What would you have wished them to say?',
      ],
      step: 'Recall one sentence about your loss that was good to hear, if there was one.',
      session: 'Going through the talk line by line can show where comfort got through and where it was held up.',
    },
    {
      key: 'grief.communication-analysis.b',
      title: 'Saying how it is, or saying “fine”',
      opening:
        '“How are you?” is a short question, and the true answer may be long. Many people who grieve say “fine” and go on. That may be wise, or it may leave them lonely. Look back at one time when you were asked. What you find is for your own eyes, unless you want it otherwise.',
      reflections: [
        'Who asked, and what did you answer?',
        'What was the answer underneath?',
        'What did the other person take from your words, as far as you could tell?',
      ],
      step: 'Think up one honest short answer that you could live with, such as “up and down”.',
      session: 'You can look for answers that fit different people, from the very near to the hardly known.',
    },
    {
      key: 'grief.communication-analysis.c',
      title: 'When others grieve as well',
      opening:
        'A loss often touches more than one person. Others may miss the same one, and each may carry it in another way. That can bring people closer, or make talking harder. Recall one exchange about it, if there was one. If you carry this loss by yourself, feel free to go past these questions.',
      reflections: [
        'How do the others show their grief, and how do you show yours?',
        'What did you want to say in that exchange, and what did you feel?',
        'Where did the two of you miss each other, and where did you meet?',
      ],
      step: 'If someone speaks of the one who is gone, try just to listen for a minute.',
      session: 'The exchange can be gone through from both sides, and neither has to be the wrong one.',
    },
  ],
  'decision-analysis': [
    {
      key: 'grief.decision-analysis.a',
      title: 'Taking something up again',
      opening:
        'After a loss many things get put down: a hobby, a friend, a habit, a place. Picking one up again can feel like moving on too soon. It can also be a way to live with the loss. You are only asked to look at what there is. To let it all lie for now is a choice as well.',
      reflections: [
        'Which activity or contact did you put down, and do you miss it?',
        'What speaks for taking it up, and what speaks for waiting?',
        'What may come of it, for you and for your mood, either way?',
        'What would be the very smallest version of it?',
      ],
      step: 'If you feel ready, try the smallest version once, and see how it was.',
      session: 'You can weigh the options without hurry, and think of what to do if one feels wrong.',
    },
    {
      key: 'grief.decision-analysis.b',
      title: 'Days that stand out',
      opening:
        'Some days stand out in grief: a birthday, the date of the loss, a day that others look forward to. They can be spent in company, alone, in a special way or like any other day. There is more than one good way. Think it over for a day that lies ahead, but only if you would like to.',
      reflections: [
        'Which day are you thinking of, and what makes it hard?',
        'How could you spend it, and what speaks for and against each way?',
        'Who would you want near you, and who would you want to know?',
      ],
      step: 'Think of one thing you could do if the day got too much.',
      session: 'A plan for the day, with a second plan behind it, can be made together.',
    },
    {
      key: 'grief.decision-analysis.c',
      title: 'Things that were left behind',
      opening:
        'The one you lost may have left things behind: clothes, messages, a room, a plan you shared. There may be pressure to decide, from outside or from within. Few of these choices are urgent. You can look at what is possible, and nothing has to be settled.',
      reflections: [
        'Which thing or place is on your mind?',
        'What could be done with it, now or later, and what would each choice mean to you?',
        'Whose wishes come into it besides yours?',
      ],
      step: 'Sort them in your thoughts into “now”, “later” and “never”; most may go under “later”.',
      session: 'Each option can be tried on in words before anything is moved or given away.',
    },
  ],
  'role-play': [
    {
      key: 'grief.role-play.a',
      title: 'Asking someone to listen',
      opening:
        'Grief can need a listener. It can be hard to ask for one, since people get busy, shy or full of advice. A session is a good place to try out how you might begin. Picture a real person, make one up, or leave it for another time. If you never say it to anyone, that is fine too.',
      reflections: [
        'Who might be able to listen, now and then?',
        'How could you start, in a few plain words?',
        'Which answer do you fear, and what could you say then?',
      ],
      step: 'Find a first line, such as “I would like to tell you about someone”.',
      session: 'Your therapist can play the listener, a clumsy one or a kind one, as you prefer.',
    },
    {
      key: 'grief.role-play.b',
      title: 'When people say the wrong thing',
      opening:
        'People may say “be strong” or “it is time to move on”. Such words are often meant well, and they can hurt. With a reply at hand the moment may be easier to stand. It can be warm, short or a change of subject. Silence is a reply too, so you may drop this whenever you want.',
      reflections: [
        'Which remark would you like to be ready for?',
        'What could you say that is true and lets you stay calm?',
        'What do you fear might come back?',
      ],
      step: 'Say one reply under your breath until it feels like your own.',
      session: 'You can play the scene with a few replies and keep the one that suits you.',
    },
    {
      key: 'grief.role-play.c',
      title: 'Telling someone new',
      opening:
        'Sooner or later somebody who does not know about your loss may ask. It may be a new face or a voice on the phone. How much to say is yours to decide each time. Trying it out beforehand can take away some of the dread. Leave it out if you would sooner meet such moments as they come.',
      reflections: [
        'Where might the question come up, and how would you like to answer?',
        'How much do you want to tell: nothing, a little, or more?',
        'Which reply would be hard to hear?',
      ],
      step: 'Make up a very short answer and a slightly longer one.',
      session: 'The two of you can rehearse both answers, and how to close the subject when you want to.',
    },
  ],
}
