import type { Texts } from '../texts.ts'

/** Word of the coming ending, by how many sessions are left; the number itself is put in by the mail. */
export const countdown: Texts['countdown'] = {
  6: [
    {
      key: 'countdown.6.a',
      paragraphs: [
        'This is an early word about the ending of your course. There is plenty of time yet.',
        'We tell you now so that you can choose what the time is for. Bring it up with your therapist whenever you like.',
      ],
    },
    {
      key: 'countdown.6.b',
      paragraphs: [
        'You are well on your way through the course. From here the ending can be seen in the distance.',
        'You may want to ask yourself what you still hope to look at. There is no need to decide today.',
      ],
    },
    {
      key: 'countdown.6.c',
      paragraphs: [
        'A course has a beginning, a middle and an ending. The ending of yours is still some way off, and we like to let you know where you stand.',
        'If you have wishes for the sessions to come, your therapist will be glad to hear them.',
      ],
    },
  ],
  5: [
    {
      key: 'countdown.5.a',
      paragraphs: [
        'There are some sessions left, and after them your course ends as agreed.',
        'That leaves room for what matters to you. A thought about it now and then is quite enough.',
      ],
    },
    {
      key: 'countdown.5.b',
      paragraphs: [
        'The ending is not here yet, but it is no longer far off. Some like to know this early, and some would rather not think of it.',
        'Both are fine, and you can talk about either when you meet.',
      ],
    },
    {
      key: 'countdown.5.c',
      paragraphs: [
        'We write to keep you in the picture about the rest of your course.',
        'What would you like to have talked about before it is over? Let the question rest with you for a while.',
      ],
    },
  ],
  4: [
    {
      key: 'countdown.4.a',
      paragraphs: [
        'Your course is coming towards its ending, just as you agreed at the start. We say so in good time, so that it does not take you by surprise.',
        'You may notice some feelings about it, or none at all. Either can be brought to the next session.',
      ],
    },
    {
      key: 'countdown.4.b',
      paragraphs: [
        'From here on the ending is part of the talks. That is a chance to look at what has changed, and at what you still want to take up.',
        'It does not have to be tidy. Your therapist will think about it with you.',
      ],
    },
    {
      key: 'countdown.4.c',
      paragraphs: [
        'A note on where you are: the last part of the course is not far off.',
        'People feel many things when they hear this, from relief to worry. You can say it as it is, and there is time to do so.',
      ],
    },
    {
      key: 'countdown.4.d',
      paragraphs: [
        'We would like you to know how much of your course is still to come. It is a good stretch, and it is yours to use.',
        'Is there something you have been saving for later? Later may have begun, if you feel ready.',
      ],
    },
  ],
  3: [
    {
      key: 'countdown.3.a',
      paragraphs: [
        'Only a few sessions remain now. You and your therapist can plan together how to spend them.',
        'It is natural to feel pulled this way and that by an ending. Nothing needs to be hidden.',
      ],
    },
    {
      key: 'countdown.3.b',
      paragraphs: [
        'The course is drawing in. What you have begun can still grow, and what is open can still be said.',
        'Think of who else is around you, besides your therapist, as you go on from here.',
      ],
    },
    {
      key: 'countdown.3.c',
      paragraphs: [
        'We are writing so that you can see the ending clearly and make it your own.',
        'What would make it a good one for you? Even half an answer is worth bringing.',
      ],
    },
  ],
  2: [
    {
      key: 'countdown.2.a',
      paragraphs: [
        'The ending is close. The sessions that are left are for looking back, for looking ahead and for saying goodbye.',
        'You might feel sad, glad, uneasy or all of these. Each of them has a place in the talk.',
      ],
    },
    {
      key: 'countdown.2.b',
      paragraphs: [
        'Much has been said and heard in this course, and it will soon be over.',
        'What do you want to remember from it? And what would you be sorry not to have said? You can bring both along, or neither.',
      ],
    },
    {
      key: 'countdown.2.c',
      paragraphs: [
        'Soon your sessions will come to their ending, as planned. It is a change, and changes take a while to settle.',
        'If it feels too soon, do say so when you meet. Your therapist will want to know.',
      ],
    },
    {
      key: 'countdown.2.d',
      paragraphs: [
        'Not much of the course is left, and what is left counts. There is still time for a question, a worry or a thank you.',
        'You do not need to do this well. Being there is enough.',
      ],
    },
  ],
  1: [
    {
      key: 'countdown.1.a',
      paragraphs: [
        'The next session is the last of this course.',
        'It can be good to think of what you take with you and who you can turn to afterwards. It is just as good to come and see what the time brings.',
      ],
    },
    {
      key: 'countdown.1.b',
      paragraphs: [
        'Now comes the session that closes your course. You have put time and heart into it.',
        'Goodbyes can be tender or plain, and some are a bit awkward. Yours may be however it turns out.',
      ],
    },
    {
      key: 'countdown.1.c',
      paragraphs: [
        'There is one more meeting before the ending. You and your therapist can use it to gather what you have learned and to make a small plan.',
        'Some people feel like staying away at this point. If you do, you are warmly invited all the same.',
      ],
    },
    {
      key: 'countdown.1.d',
      paragraphs: [
        'Your next meeting will round off this course.',
        'Perhaps there is something you want to ask about what comes after. Your therapist can tell you how to find support later on.',
      ],
    },
  ],
}
