import type { Alternatives, Letter } from '../texts.ts'

/** Neutral: says nothing that a person who shares the mailbox may not read. */
export const welcome: Letter = {
  key: 'welcome',
  paragraphs: [
    'Welcome. We are glad that you are coming, and your sessions are booked.',
    'Before each session you will get a short message with a few thoughts to look at beforehand. They are an offer. You can use them, skip them or tell us to leave them out.',
    'If a time does not suit you, please let us know. We will look for another with you.',
  ],
}

/** Neutral, for a course taken over from elsewhere. */
export const welcomeBack: Letter = {
  key: 'welcome-back',
  paragraphs: [
    'It is good to have you with us. Your sessions go on from where you are, and nothing has to start again.',
    'From now on a short message comes ahead of every session. It holds a few thoughts that you may take up or leave alone.',
    'Where a time does not fit, tell us and we will try to find a better one.',
  ],
}

/** Neutral, without reproach; true also where the session is not made up, and where it was the last. */
export const missed: Alternatives<Letter> = [
  {
    key: 'missed.a',
    paragraphs: [
      'We did not see you at your session, and we hope that you are all right.',
      'These things happen. You do not have to explain, and you are welcome as before.',
    ],
  },
  {
    key: 'missed.b',
    paragraphs: [
      'It seems that your appointment did not take place. Perhaps something else needed you more that day.',
      'You can come again just as you are. A short word is enough if you would like a different time.',
    ],
  },
  {
    key: 'missed.c',
    paragraphs: [
      'Our notes say that you were not there. If that is an error, please tell us and we will put it right.',
      'If not, there is nothing to make good. We would be glad to hear from you.',
    ],
  },
  {
    key: 'missed.d',
    paragraphs: [
      'Some days do not go as planned, and a session slips by. That is no trouble to us.',
      'Would another day or hour be easier for you? Let us know, and we will see what can be done.',
    ],
  },
  {
    key: 'missed.e',
    paragraphs: [
      'You could not be there this time, and that is all right. We would like to see you again.',
      'Coming back after a gap can feel like a big step. It can be a small one: a word to us, or just coming along.',
    ],
  },
  {
    key: 'missed.f',
    paragraphs: [
      'This time it turned out otherwise than planned, as can happen to anyone.',
      'When something makes it hard to come, we would be glad to hear of it. Often there is a way round.',
    ],
  },
  {
    key: 'missed.g',
    paragraphs: [
      'This is only a friendly hello, as we did not meet. No reply is needed.',
      'If you have any wish about how or when we meet, a line from you is always welcome.',
    ],
  },
  {
    key: 'missed.h',
    paragraphs: [
      'The session went by without you. It may have been a full day, a hard day or a plain mix-up.',
      'Whatever it was, we are here and pleased to hear from you.',
    ],
  },
  {
    key: 'missed.i',
    paragraphs: [
      'As it turned out, we did not get to see each other. We think of you kindly, and hope that nothing bad kept you.',
      'There is nothing to catch up on. Whenever you are ready, a line to us is all it takes.',
    ],
  },
]

/** Speaks of the ending: only for the link, or for a mail whose client agreed to full content. */
export const completion: Letter = {
  key: 'completion',
  paragraphs: [
    'Your course has come to its ending. Thank you for the time and the trust that you gave to it.',
    'What you have found on the way is yours. It goes on in small things: a talk, a pause, a hand held out or taken.',
    'Harder days may come, as they do for everyone. They do not undo what you have done. If your early signs show up, turn to someone sooner rather than later, and you can get in touch with us.',
    'We wish you well.',
  ],
}

/** Speaks of the course: only for the link, or for a mail whose client agreed to full content. */
export const followUp: Letter = {
  key: 'follow-up',
  paragraphs: [
    'Some time has gone by since your course came to its ending. We wanted to say hello and ask how you are.',
    'Perhaps this is a good moment to look at what you had planned. What have you kept up, what has changed, and who is near you now? You can answer just for yourself.',
    'If things have become heavier, it is good to speak to someone early. You are welcome to contact us and talk about what might be of use. If all goes well, we are happy for you, and you need do nothing.',
  ],
}
