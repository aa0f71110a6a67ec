import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** A change of role or circumstances: what it is and how it feels. */
export const feelings: Pick<AreaTexts['role-transition'], Techniques> = {
  clarification: [
    {
      key: 'role-transition.clarification.a',
      title: 'Before and after the change',
      opening:
        'A change of role or circumstances splits time into a before and an after. You may have wished for it, or it may have come without asking. The old mostly had good and bad sides, and so has the new. You can look at all four, or at the one that interests you, and leave the rest.',
      reflections: [
        'What do you miss from before?',
        'What do you not miss at all?',
        'What is hard about things as they are now?',
        'What is possible now that was not possible then?',
      ],
      step: 'Divide a page into four parts, and put one word into each.',
      session: 'Seeing all four sides at once can make the change feel less like one big lump.',
    },
    {
      key: 'role-transition.clarification.b',
      title: 'What the change has stirred up',
      opening:
        'A change in one place often moves things in others. Habits, friends, money, sleep, the picture we have of ourselves: any of these may shift. It can take time to see what is tied to what. You are free to wonder about it without coming to an answer.',
      reflections: [
        'What came along with the change that you had not expected?',
        'How have the people around you taken it?',
        'When did your mood begin to shift, and what was happening at that point?',
        'What still does not make sense to you?',
      ],
      step: 'For a few days, notice one thing each day that is different from before.',
      session: 'You can untangle together what belongs to the change itself and what came with it.',
    },
    {
      key: 'role-transition.clarification.c',
      title: 'Who you are in the new place',
      opening:
        'In an old role we know our lines. In a new one we may feel like a guest, or as if we were only playing a part. Many people know this, and it can ease with time. Here you may look at who you were, who you are becoming and what runs through both. Drop any question that feels too big.',
      reflections: [
        'How would you have described yourself before the change?',
        'Which part of that is still true?',
        'What do others expect of you now, and what do you expect of yourself?',
      ],
      step: 'Find one thing that you do today just as you have always done it.',
      session: 'What stays the same in you is a good place to stand while you look at what is new.',
    },
  ],
  'encouragement-of-affect': [
    {
      key: 'role-transition.encouragement-of-affect.a',
      title: 'Saying goodbye to what was',
      opening:
        'Even a change for the better means leaving something. There may have been no time for a goodbye, as all eyes were on what came next. Sorrow, anger or relief can turn up late, when you least expect it. Each is welcome here in its own time, or it may stay outside for now.',
      reflections: [
        'What have you had to let go of?',
        'What comes up as you think back to it?',
        'Which feeling have you held back so that you could keep going?',
        'Did anyone see what the change cost you?',
      ],
      step: 'Look at a picture or a thing from before, for as long as it feels right.',
      session: 'You can mourn the old without taking anything away from the new.',
    },
    {
      key: 'role-transition.encouragement-of-affect.b',
      title: 'Feelings that do not fit the picture',
      opening:
        'There are changes that people cheer, and changes that people are sorry about. What we feel may be quite the other way. It can be lonely to be sad when others say how lucky we are, or glad when they expect tears. Nobody marks what you feel here, and you may keep it covered.',
      reflections: [
        'What do people expect you to feel about the change?',
        'What do you feel as well, or in its place?',
        'Who could bear to hear it?',
      ],
      step: 'Allow yourself the unexpected feeling for one minute, and then return to what you were doing.',
      session: 'The very feeling that does not fit is a good one to bring.',
    },
    {
      key: 'role-transition.encouragement-of-affect.c',
      title: 'Fear of what is ahead',
      opening:
        'New ground can be frightening. The fear may sit in the stomach, keep us busy or tell us to turn back. Something like joy may be mixed in with it. You could have a look at it by daylight, in small sips. Feel free to close the page when you have had enough.',
      reflections: [
        'What are you afraid of in this new stretch of life?',
        'What does the fear make you do, or not do?',
        'What has made you a bit braver in the past?',
      ],
      step: 'When fear comes, feel what is holding you up, such as a chair or the floor, and breathe out slowly.',
      session: 'Fear can be easier to carry when it is said aloud to someone who does not brush it aside.',
    },
  ],
  'emotion-focused': [
    {
      key: 'role-transition.emotion-focused.a',
      title: 'One moment in the new life',
      opening:
        'A big change is lived in small moments: this morning, this bus stop, this form to fill in. One line can catch such a moment: “I felt … when … I would like …” It takes only a breath. If you would rather not put it in words, just let the moment be a moment.',
      reflections: [
        'Which moment since last time showed how the change is for you?',
        'What did you feel, and how strong was it?',
        'How was your mood just before, and some time after?',
        'What would you have liked more of right then?',
      ],
      step: 'Catch one good moment in the new circumstances, and give it a line too.',
      session: 'From one moment you can find out what the new life needs in order to fit you.',
    },
    {
      key: 'role-transition.emotion-focused.b',
      title: 'Swings from day to day',
      opening:
        'In a time of change the mood can swing: proud one day, lost the next. This need not mean that the change is wrong, or that you are doing badly. Swings have their reasons, and often there are people in them. You can glance at two days, or you can choose to take the week as it came.',
      reflections: [
        'On which day did you feel more at ease, and on which less?',
        'Who or what was different?',
        'What did you tell yourself about the change on each of those days?',
      ],
      step: 'Pick a small sign, such as a stone or a song, that reminds you of the easier day.',
      session: 'You can compare the two days and see what each has to say about the change.',
    },
    {
      key: 'role-transition.emotion-focused.c',
      title: 'Pride and loss, side by side',
      opening:
        'Two feelings can share one room. You may be proud of a step and miss what it took from you. You may be relieved and feel lost in the same hour. Try to name both, without making peace between them. Both can stay without a name if you like.',
      reflections: [
        'Which two feelings about the change do you know at the same time?',
        'When does the one come forward, and when the other?',
        'What would each of them like from you, or from the people near you?',
      ],
      step: 'Say both in one breath: “I feel … and I feel …”',
      session: 'Neither feeling has to win, and each can have its say.',
    },
  ],
}
