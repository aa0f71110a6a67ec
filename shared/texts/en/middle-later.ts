import type { Alternatives, Prompt } from '../texts.ts'

/** General prompts of the middle phase for the longest courses, and for those in which many sessions were made up. */
export const later: Alternatives<Prompt> = [
  {
    key: 'middle.21',
    title: 'A memory that came by',
    opening:
      'A smell, a street or a tune can bring back a person or a time all at once. Such a memory may be sweet or sore, or both. It often comes for a reason that belongs to the present. If the memory is too much to be alone with, leave it until you meet, or for good.',
    reflections: [
      'Which memory has come by, and what called it up?',
      'Who does it bring back, and how do you feel about them today?',
      'Does it have anything to do with what is going on now?',
    ],
    step: 'Afterwards look around you, and name five things that are around you right now.',
    session: 'You may tell the memory or only the feeling it left, whichever is easier.',
  },
  {
    key: 'middle.22',
    title: 'Room for yourself',
    opening:
      'Everyone needs some room: time, quiet, a say in things. Sometimes it gets crowded by what others want. Noticing that is enough for now. Please do nothing that would make things less safe for you, and skip this if it comes too close.',
    reflections: [
      'Where do you have room for yourself, and where is it tight?',
      'How do you notice that something is becoming too much?',
      'Who is it easy to say no to, and what makes it easy?',
    ],
    step: 'Keep ten minutes for yourself on one day, for nothing in particular.',
    session: 'Your therapist can think with you about what is safe and possible, and what is not.',
  },
  {
    key: 'middle.23',
    title: 'Being heard',
    opening:
      'To be heard is more than being listened to. Someone stays with what you say and does not rush to fix it. You may know it well, or you may hardly know it. Think about it in your own way; there are no marks for this.',
    reflections: [
      'When did you last feel heard, and how could you tell?',
      'What do you do when somebody is not really listening?',
      'What do you wish people would ask you more often?',
    ],
    step: 'Listen to someone for two minutes without planning a reply, just to see what it is like.',
    session: 'You can say when you feel heard in the session, and just as well when you do not.',
  },
  {
    key: 'middle.24',
    title: 'Give and take',
    opening:
      'Between two people there is always some giving and some taking. It is seldom even on any one day. Over a longer time it can feel fair, or it can tip to one side. You could look at one person in this light, or you could choose to let it rest.',
    reflections: [
      'What do you give to this person, and what do you get back?',
      'Do you find it easier to give or to take?',
      'What would make it feel a little more even?',
    ],
    step: 'Let someone do a small thing for you without paying it back at once.',
    session: 'You can look at what feels fair to you, and at what you would want more or less of.',
  },
  {
    key: 'middle.25',
    title: 'Two ways forward',
    opening:
      'At times part of us wants one thing, and part wants the opposite. To stay and to go; to speak and to keep still. Both parts usually have a point. Let each of them speak for a while. You are not asked to choose, and you can stop at any time.',
    reflections: [
      'What are the two things that pull at you?',
      'What does each side want to protect?',
      'What do people around you hope you will do, and what do you hope?',
      'Is there a third way, or a small trial that would harm nothing?',
    ],
    step: 'Give each side one line, such as a friendly lawyer might write.',
    session: 'In the session both sides can be heard out in full before anything is weighed.',
  },
  {
    key: 'middle.26',
    title: 'Sharing good news',
    opening:
      'It is not only troubles that want to be shared. Good news does too, and how others take it can lift us or let us down. News may be as small as a plant that put out a leaf. If this is not the time for good news, feel free to go past it.',
    reflections: [
      'What has gone well, however slightly, since you last met your therapist?',
      'Who did you tell, or who would you have liked to tell?',
      'What did they say, and what would you have loved to hear?',
    ],
    step: 'Save one piece of good news for the session, so that it gets told.',
    session: 'Your news can be enjoyed for its own sake before you turn to anything else.',
  },
  {
    key: 'middle.27',
    title: 'What your body notices',
    opening:
      'The body is often the first to know. Shoulders rise, the throat gets tight, the breath gets easier. It can be near one person and not near another. You can take a short look at such signs, but only if that is comfortable for you.',
    reflections: [
      'Where in your body do you feel tense, and who is around then?',
      'Where do you feel ease, and in whose company?',
      'What might your body be trying to say?',
    ],
    step: 'Once a day, let your shoulders drop and breathe out slowly.',
    session: 'You can mention a sign at the moment it turns up, in the middle of talking.',
  },
  {
    key: 'middle.28',
    title: 'How the sessions are for you',
    opening:
      'You and your therapist are two people as well, and it is good to look at how that goes. What is useful? What is missing, or too fast, or left out? It is welcome to be said, and it is up to you whether to say it.',
    reflections: [
      'What in the sessions has been of use to you so far?',
      'Was there a moment when you felt missed or misread?',
      'What would you like more of, or less of, from here on?',
    ],
    step: 'Think of one thing that your therapist could do a little differently.',
    session: 'Talking about it can be good practice for saying such things elsewhere.',
  },
  {
    key: 'middle.29',
    title: 'A contact that went to sleep',
    opening:
      'Some contacts do not break; they only go to sleep. Months pass and it gets harder to know how to start. Perhaps there is someone you think of warmly. Thinking is plenty, and for some contacts it is best that they stay asleep.',
    reflections: [
      'Who, still within reach, do you miss a little, and what was good with them?',
      'What made the contact go to sleep?',
      'How would it be for you to hear from them?',
    ],
    step: 'If it would be safe and you would like it, send a short hello that asks for nothing.',
    session: 'You could think about which contacts to wake and which to leave in peace.',
  },
  {
    key: 'middle.30',
    title: 'Then and now',
    opening:
      'Once in a while it is worth turning round to look at the way you have come. Some things may be easier than when you began, and some may be just as hard. A path with bends is still a path. You can keep this picture for yourself alone.',
    reflections: [
      'What was most on your mind when the sessions began, and what is now?',
      'Between you and others, what goes a little differently today?',
      'What would you still like to turn to while there is time?',
    ],
    step: 'Draw the way so far as a line, a road or a river.',
    session: 'Looking back can show the two of you what to keep doing and what to take up next.',
  },
]
