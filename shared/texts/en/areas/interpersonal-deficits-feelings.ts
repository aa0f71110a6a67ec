import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** Building relationships: how it has been, and how it feels. */
export const feelings: Pick<AreaTexts['interpersonal-deficits'], Techniques> = {
  clarification: [
    {
      key: 'interpersonal-deficits.clarification.a',
      title: 'How you are with people',
      opening:
        'How to be with people is something each of us learned somewhere. Some of our ways make it easier for others to come near, and some keep them off. Both had their reasons. You can take a friendly look at your own, as if at the ways of a person you like. Look at one only, or leave it for another day.',
      reflections: [
        'What do you tend to do when you meet someone new?',
        'What do you tend to do when someone gets closer?',
        'Which of these serves you, and which would you like to understand?',
      ],
      step: 'Watch for one such way on one day, without trying to change it.',
      session: 'You can wonder together where a habit comes from and what it has been good for.',
    },
    {
      key: 'interpersonal-deficits.clarification.b',
      title: 'Relationships you have known',
      opening:
        'Over the years people come, stay a while and go. Looking back, you may find that certain things repeat: how it starts, how it gets close, how it ends. Bright spots count as much as sore ones. If the past feels crowded or bare, you may choose one person only, or no one.',
      reflections: [
        'With whom did you once feel at ease, even for a short time?',
        'What made it possible?',
        'How have contacts tended to fade or break off?',
        'What seems to run through more than one of them?',
      ],
      step: 'Recall one small thing that you once got right with another person.',
      session: 'What repeats can be looked at for what it protects as well as for what it costs.',
    },
    {
      key: 'interpersonal-deficits.clarification.c',
      title: 'What gets in the way of contact',
      opening:
        'Wishing for more contact and finding it hard can go together. There may be outside reasons: time, money, strength, distance, language. There may be inside ones too, such as shyness or old hurt. Sorting them can be a kindness to yourself. None of it is a test, and an empty page is fine.',
      reflections: [
        'What outside you makes it hard to meet people?',
        'What inside you holds you back, and when does it speak up?',
        'When was it easier, and what was different then?',
        'What about it puzzles you?',
      ],
      step: 'Notice one time when you held back, and one when you did not.',
      session: 'Once the reasons are sorted, you can see which of them might give way a little.',
    },
  ],
  'emotion-focused': [
    {
      key: 'interpersonal-deficits.emotion-focused.a',
      title: 'Feelings on the way there and back',
      opening:
        'Before we meet someone, while we are with them and on the way back, feelings change. Some people are tense first and glad later; for others it is the reverse. Your own order may tell you something. A line can hold it: “I felt … when … I would like …” Fill it in, or let it go.',
      reflections: [
        'What did you feel before, during and after one contact?',
        'What do you think the feeling was about?',
        'What would have made it easier, from their side or from yours?',
      ],
      step: 'After one contact, check your mood once right away and once some hours later.',
      session: 'You can look at which contacts lift you in the end, even when the start is hard.',
    },
    {
      key: 'interpersonal-deficits.emotion-focused.b',
      title: 'Lonely, or just alone',
      opening:
        'Loneliness is a feeling that most people know and few speak of. It can come in a crowd as well as in an empty room. It says that something in us wants to be seen. You can look at it gently. If it is too strong today, do something that comforts you in place of reading on.',
      reflections: [
        'When since last time did you feel lonely, and what was going on?',
        'When were you alone and it was all right?',
        'What did you wish for in the lonely moment?',
        'What did you do, and how was your mood later?',
      ],
      step: 'Think of three things that comfort you and can be had within ten minutes.',
      session: 'You can bring the lonely moment along, so that somebody else knows of it.',
    },
    {
      key: 'interpersonal-deficits.emotion-focused.c',
      title: 'A contact that warmed you a little',
      opening:
        'Warmth can be very small: someone held a door, knew your name, laughed at the right place. Such moments are easily waved away. See if you can stay with one for a little longer than is your habit. If you find none, or it only makes you sad, put this aside with a clear conscience.',
      reflections: [
        'What happened, and what did you feel in that moment?',
        'What in you was ready to take it in, or not?',
        'What would you like to feel more often around people?',
      ],
      step: 'Go back to that moment in your mind for the length of three breaths.',
      session: 'You can look at what made the warmth possible, and how there might be more of it.',
    },
  ],
  'encouragement-of-affect': [
    {
      key: 'interpersonal-deficits.encouragement-of-affect.a',
      title: 'Something you felt and did not show',
      opening:
        'With other people we often show less than we feel. A smile covers a hurt, a shrug covers joy. It may have kept us safe, and it can also keep us apart. You might notice one time when it happened. Nothing has to be written, and looking away is also all right.',
      reflections: [
        'What did you feel, and what did you show?',
        'What might have happened if a little of it had been seen?',
        'With whom do you show most?',
      ],
      step: 'When you are by yourself, let your face do what the feeling wants.',
      session: 'You can try showing your therapist a little more than you otherwise would, and see how that is.',
    },
    {
      key: 'interpersonal-deficits.encouragement-of-affect.b',
      title: 'The wish for closeness',
      opening:
        'To wish for closeness is human, and so is being wary of it. The wish can hurt when it is not met, and many people learn to keep it very quiet. Here it may speak for a moment, if you like, in a whisper. Nobody will ask you to act on it.',
      reflections: [
        'What does closeness mean to you?',
        'What comes with the wish: hope, shame, longing, doubt?',
        'Who or what taught you to be careful with it?',
      ],
      step: 'Hold something warm or soft, and let the wish be a wish.',
      session: 'You can speak of the wish, and nothing has to be done about it.',
    },
    {
      key: 'interpersonal-deficits.encouragement-of-affect.c',
      title: 'A hurt that still counts',
      opening:
        'Being left out, laughed at or let down can stay in the bones. It may have been long ago, and others may have called it nothing. It was something to you. You can go near it with care, and you may keep well away until someone is beside you.',
      reflections: [
        'Is there a hurt that still makes you careful with people?',
        'What did you feel then, and what do you feel as you think of it now?',
        'What would you have needed from somebody at that time?',
      ],
      step: 'Do one kind thing for the part of you that was hurt.',
      session: 'The hurt can be told in small pieces, and your therapist can go at your speed.',
    },
  ],
}
