import type { AreaTexts } from '../../texts.ts'

type Techniques = 'encouragement-of-affect' | 'clarification' | 'emotion-focused'

/** Loss and grief: what it is and how it feels. */
export const feelings: Pick<AreaTexts['grief'], Techniques> = {
  'encouragement-of-affect': [
    {
      key: 'grief.encouragement-of-affect.a',
      title: 'A feeling about your loss',
      opening:
        'Loss brings many feelings, and they do not come in order. There may be sadness, anger, longing, relief or a kind of numbness. None of them is wrong. Perhaps one has been near you lately, and you put it off because the time was not right. There is no need to write anything down, and you may leave the feeling where it is.',
      reflections: [
        'Which feeling about your loss has come up lately, and which one stays away?',
        'When do you hold it in, and what makes you hold it?',
        'With whom, or in what place, could it come out a little?',
      ],
      step: 'Listen to a piece of music that suits the feeling, and then do something ordinary.',
      session: 'Your therapist can stay with you while a feeling comes, and as you find your way back from it.',
    },
    {
      key: 'grief.encouragement-of-affect.b',
      title: 'The sides of grief that stay hidden',
      opening:
        'People often speak of grief as if it were only sadness. It can hold much else: anger, envy of those who were spared, relief, even nothing at all. Some of this is hard to show. You could give one such feeling a thought here, where nobody else hears it. If that is too near, let it be.',
      reflections: [
        'Which feeling about the loss would surprise the people around you?',
        'What may it say about what you had, or did not have, with the one who is gone?',
        'How would it be if somebody heard it and simply nodded?',
      ],
      step: 'Say to the feeling, silently, “you may be here too”.',
      session: 'Mixed feelings can be spoken of side by side, and none has to cancel the other.',
    },
    {
      key: 'grief.encouragement-of-affect.c',
      title: 'When the wave comes',
      opening:
        'Grief can come in waves. A song, a date or a scent, and all at once it is there. Then it goes out again, though that is hard to believe in the midst of it. Think of one wave that you got through. Choose a small one, or stay on dry land today and skip this.',
      reflections: [
        'What set the wave off?',
        'What did you do while it lasted: go along with it, push it back, reach for someone?',
        'What was good for you when it ebbed?',
      ],
      step: 'Think of one thing that could hold you in the next wave, such as a warm drink, a blanket or a voice you trust.',
      session: 'Going into a feeling and out of it again is something that two people can practise together.',
    },
  ],
  clarification: [
    {
      key: 'grief.clarification.a',
      title: 'The story of you two',
      opening:
        'Between you and the one you lost there is a story, long or short. It has its bright parts, its dull parts and its hard parts. It does not have to be a kind story, or a full one. Look at as much of it as you can bear today, and let the rest wait.',
      reflections: [
        'How did it begin between you, as far as you know or were told?',
        'Which time was the best, and which one was difficult?',
        'What did you give each other, and what was missing?',
        'What about the two of you would you still like to understand?',
      ],
      step: 'Choose one picture or thing that belongs to the story, and look at it for a moment if you wish.',
      session: 'You can tell the story bit by bit, and ask out loud whatever puzzles you about it.',
    },
    {
      key: 'grief.clarification.b',
      title: 'The time around the loss',
      opening:
        'The last days, the news, the time right after: some people go over them again and again. Others have hardly any memory of them. Both happen. To put things in order with someone, at your own pace, may bring some ease. Please do not go there alone if it is too much; this can stay closed for as long as you wish.',
      reflections: [
        'What do you remember clearly, and where are there gaps?',
        'Who was with you, and what did you need from them?',
        'Is there a question about that time that will not leave you?',
      ],
      step: 'Decide only which part you do not want to talk about yet, so that you can say so.',
      session: 'You set the pace, and your therapist can ask with care or leave a gap as a gap.',
    },
    {
      key: 'grief.clarification.c',
      title: 'What has changed since',
      opening:
        'A loss can take away more than the one who is gone. It can change the hours of the day, the way others treat us and the sense of who we are. Some of it shows at once, and some only after months. You might look at one such change with curious eyes, or save this for another time.',
      reflections: [
        'What is different in an ordinary week since the loss?',
        'How have other people been with you, and what puzzled you in that?',
        'When your mood dips, what has come just before?',
      ],
      step: 'Notice one moment when you thought of the one you lost, and what had led to it.',
      session: 'Between you, you can sort what belongs to the grief and what belongs to something else.',
    },
  ],
  'emotion-focused': [
    {
      key: 'grief.emotion-focused.a',
      title: 'Putting a day of grief into one line',
      opening:
        'On some days grief is only a weight. A short line can show what is in it: “I felt … when … I would have liked …” It can be about today or about any other day. Fill the gaps with what is true, even if it seems small or odd. And if words make it worse, leave the gaps empty.',
      reflections: [
        'What did you feel, and what had brought the loss to mind?',
        'How was your mood before that, and how was it later on?',
        'What would you have liked just then, and from whom?',
      ],
      step: 'Try the line once for a heavy moment and once for a moment that was lighter.',
      session: 'Saying the line aloud can show what the grief is asking for right now.',
    },
    {
      key: 'grief.emotion-focused.b',
      title: 'Grief and your mood',
      opening:
        'Mood and memory pull at each other. A bad night can bring the loss closer, and a memory can turn a calm day grey. Seeing how this goes for you can make it less of a riddle. Look at one day only. Stop wherever it starts to hurt too much.',
      reflections: [
        'When since last time did the loss feel nearest, and when was it further off?',
        'Who was around at those times, if anyone?',
        'Did something warm come along with the ache at any time?',
      ],
      step: 'Before sleep, name one feeling that the day held besides the grief.',
      session: 'You can follow one day hour by hour and see how mood and memory moved.',
    },
    {
      key: 'grief.emotion-focused.c',
      title: 'Words for the one you lost',
      opening:
        'When someone is gone, things may be left unsaid: thanks, anger, a question, a simple “I felt …”. They can still be felt, and some people find it good to give them words. Nobody else has to hear them. Others would rather keep the silence, and that is just as right.',
      reflections: [
        'What did you feel towards the one you lost that never found words?',
        'When do you feel it most?',
        'What would you have liked from them, or wished for them?',
      ],
      step: 'Finish one sentence in your head: “When I think of you, I feel …”',
      session: 'You may speak such words in the session, or only say that they are there.',
    },
  ],
}
