import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** A disagreement in an important relationship: what it is about and how it feels. */
export const feelings: Pick<AreaTexts['role-dispute'], Techniques> = {
  'emotion-focused': [
    {
      key: 'role-dispute.emotion-focused.a',
      title: 'The feeling behind the quarrel',
      opening:
        'Anger is often first at the door, with other feelings behind it. They may be hurt, fear, shame or longing. A short line can let them in: “I felt … when … I would like …” Try it for one moment with the person you disagree with. It is meant for you, and whether it goes any further is up to you.',
      reflections: [
        'What did you feel first, and what came after?',
        'What exactly happened just before?',
        'What would you like instead, put as a wish and not as a charge?',
      ],
      step: 'Say the line to yourself once, slowly, and change the word for the feeling until it fits.',
      session: 'Saying it to your therapist can show which feeling is asking to be understood.',
    },
    {
      key: 'role-dispute.emotion-focused.b',
      title: 'Before and after you meet',
      opening:
        'Contact with someone we disagree with can change our mood for hours. Sometimes just thinking of it does. To see how this goes is already something. Watch it once or twice, as you would watch the tide. You can put this aside on days when you have no strength to spare.',
      reflections: [
        'How was your mood before your last contact with this person, and how was it after?',
        'Which moment made the difference?',
        'How did the mood shape what you did next, with them or with others?',
      ],
      step: 'After a contact, do one thing that brings you back to yourself.',
      session: 'You can trace how the mood went up or down, and where it could have gone another way.',
    },
    {
      key: 'role-dispute.emotion-focused.c',
      title: 'What matters to you in this',
      opening:
        'Where there is a quarrel, there is usually something that matters: respect, fairness, closeness, room. Under the heat it is hard to see. You might ask what you care about here, and what the other person seems to care about. Keep the answer to yourself if you like.',
      reflections: [
        'What is at stake for you in this disagreement?',
        'What do you feel when it is passed over?',
        'What do you value in this person, if anything?',
      ],
      step: 'Find one word for what matters most, and let it go with you for a day.',
      session: 'Once it is clear what matters, you can look at how to stand up for it in a safe way.',
    },
  ],
  clarification: [
    {
      key: 'role-dispute.clarification.a',
      title: 'What each of you expects',
      opening:
        'Many disagreements come from hopes that do not match. One wants more time, the other more room; one wants thanks, the other help. The hopes are seldom said in full. Take a calm look at yours, and at what you guess of theirs. Skip what you do not know or do not want to touch.',
      reflections: [
        'What do you expect from this person?',
        'What do they seem to expect from you?',
        'What has changed, for you or for them, since you first knew each other?',
        'What would you like, and what stands in the way?',
      ],
      step: 'Complete two lines in your head, just for you: “I had counted on …” and “They may have counted on …”',
      session: 'With the hopes laid out, you can see which of them clash and which could live together.',
    },
    {
      key: 'role-dispute.clarification.b',
      title: 'How it came to this',
      opening:
        'A disagreement has a history. There may have been a time before it, a first sign, a turn for the worse, perhaps a truce. Going back over it can show what it is about for you. Go no further back than you care to, or stay here in the present.',
      reflections: [
        'What was it like between you before?',
        'When did you first feel that something was wrong?',
        'What else was going on in your life, and perhaps in theirs?',
        'What do you still not understand?',
      ],
      step: 'Pick the moment that you would show if this were a film with only one scene.',
      session: 'Your therapist can ask about the gaps, and you may see more of how one thing led to another.',
    },
    {
      key: 'role-dispute.clarification.c',
      title: 'The same quarrel again',
      opening:
        'Some quarrels come back in new clothes. The topic is money, or lateness, or who calls first, and the feeling is the same. When something repeats, it may be asking to be understood. Look at it with interest rather than with a verdict. If you are tired of thinking about it, give it a rest for now.',
      reflections: [
        'What is the quarrel about on the surface?',
        'What may it be about underneath, for you?',
        'How does it start, what do they do, and what do you do?',
        'Have you known something like it with other people?',
      ],
      step: 'Give the quarrel a name, as storms are given names.',
      session: 'Seeing how the quarrel turns can show a place where it would be safe to step out of it.',
    },
  ],
  'encouragement-of-affect': [
    {
      key: 'role-dispute.encouragement-of-affect.a',
      title: 'Feelings you keep out of the fight',
      opening:
        'When we argue, some feelings find no place. Hurt, fear or even tenderness gets tucked away so that we can hold our ground. There is often good sense in that. In a session it can come out without being used against you. Here, too, you can choose to keep it tucked away.',
      reflections: [
        'Which feeling do you hide from this person, and since when?',
        'What would it mean to you if it showed?',
        'Where else in your life can you let it out a little?',
      ],
      step: 'Move for some minutes in a way that suits you and the feeling, such as a slow stretch.',
      session: 'You can let the feeling be there for a while, with nobody arguing back.',
    },
    {
      key: 'role-dispute.encouragement-of-affect.b',
      title: 'Room for anger',
      opening:
        'Anger tells us that something is not right for us. It can warn, protect and give strength, and nobody has to act on it. Many of us learned to swallow it or to fear it. You can take a look at yours from a safe distance, or not at all.',
      reflections: [
        'What makes you angry in this relationship?',
        'What did you learn early on about being angry?',
        'What is your anger trying to look after?',
      ],
      step: 'When you are alone, let some anger out harmlessly, such as by pressing your hands together hard.',
      session: 'In the session you may be as angry as you are, and find words for it afterwards.',
    },
    {
      key: 'role-dispute.encouragement-of-affect.c',
      title: 'Sadness about what could have been',
      opening:
        'Under a long disagreement there may be sadness. It may be for the way things once were, or for what you hoped they would become. To feel it is not to give up. You do not have to do anything with it, and it can wait until you want to look.',
      reflections: [
        'What did you once hope this relationship would be?',
        'What are you sad about, and what are you afraid to lose?',
        'Which good moment between you do you carry with you, if there is one?',
      ],
      step: 'Look out of a window for a minute, and let the sadness be there.',
      session: 'Grief for a hope can be shared, whatever happens with the other person.',
    },
  ],
}
