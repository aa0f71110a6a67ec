import type { Alternatives, Prompt } from '../texts.ts'

/** General prompts of the middle phase, those for the sessions after the first ten. */
export const further: Alternatives<Prompt> = [
  {
    key: 'middle.11',
    title: 'Small shifts',
    opening:
      'Change often comes in through the side door. We do one thing a bit differently, or somebody meets us in a new way, and only later do we notice. Look for a small shift, in any direction. It is all right if everything has stayed much the same, and then you can leave this blank.',
    reflections: [
      'What has shifted a little, in you or between you and someone else?',
      'What may have played a part in it?',
      'Is it a shift that you want to keep?',
    ],
    step: 'Choose one thing that you did well enough, and let it count.',
    session: 'You might look at what made the shift possible, or at what stands in its way.',
  },
  {
    key: 'middle.12',
    title: 'What you expected, and what you got',
    opening:
      'We all carry hopes about what others will do, and they carry theirs about us. Many of them are never said. When the two do not match, we may feel hurt or cross without quite knowing why. Read this as a thought for you alone, to use or to let go.',
    reflections: [
      'Where did you expect one thing lately and get another?',
      'What did you hope the other person would know without being told?',
      'What might they have been hoping for from you?',
      'Has what you want from each other changed over time?',
    ],
    step: 'Put one hope into plain words, for your own eyes.',
    session: 'Once hopes are in plain words, you can look at which of them could meet.',
  },
  {
    key: 'middle.13',
    title: 'A feeling you kept in',
    opening:
      'There can be good reasons to keep a feeling in. It may not have been the moment, or it was not safe, or the words did not come. Here it can just be noticed. Writing it down is not needed, and keeping it to yourself is a choice we respect.',
    reflections: [
      'When did you hold something back, and what was it?',
      'How did you keep it in, and what did that take out of you?',
      'Where could it be let out a little, if anywhere, and who with?',
    ],
    step: 'Give the feeling a colour or a sound instead of a word.',
    session: 'There is room in the session for feelings that found no room elsewhere.',
  },
  {
    key: 'middle.14',
    title: 'A moment worth keeping',
    opening:
      'When times are hard, good moments are easily lost. They may be tiny: warm sun, a joke, a song on the radio. Collecting them is not about pretending that all is well. If none come up just now, that is all right, and you can simply move on.',
    reflections: [
      'Which moment since last time would you like to keep?',
      'Were you alone or with someone, and how did that matter?',
      'What did it change in you, even for a minute?',
    ],
    step: 'Tell the moment to someone, or tell it to yourself once more before you sleep.',
    session: 'A bright moment can be looked at with as much care as a dark one.',
  },
  {
    key: 'middle.15',
    title: 'When it goes quiet',
    opening:
      'Silence says a lot, and it is easy to read it in the wrong way. It can be calm, cold, shy, tired or full of things unsaid. Think about the silences around you. You can stay silent on this one as well.',
    reflections: [
      'Who does it often go quiet with, and what sort of quiet is it?',
      'What do you tell yourself that the silence means?',
      'What else might be behind it?',
    ],
    step: 'Next time it goes quiet, notice what your body does before you do anything.',
    session: 'You could talk about what a certain silence may be saying, from either side.',
  },
  {
    key: 'middle.16',
    title: 'Something that keeps coming back',
    opening:
      'Over time each of us builds habits in how we are with people. Some of them once kept us safe. Some still serve us, and some have grown too tight. You are invited to notice one such habit with curious eyes. Look only for as long as it feels all right.',
    reflections: [
      'What do you often find yourself doing when you are with others?',
      'Where might you have learned it, and what was it good for?',
      'When does it help, and when does it get in your way?',
    ],
    step: 'Catch the habit once in the act, and just say “there it is”.',
    session: 'Together you can see where the habit comes up, perhaps even between the two of you.',
  },
  {
    key: 'middle.17',
    title: 'Asking for something',
    opening:
      'To ask is to take a small risk, for the answer may be no. Many people would sooner do without. It can be a help to look at how you ask, who you ask, and what happens before and after. What you make of it stays with you.',
    reflections: [
      'When did you last ask someone for something, and how was it?',
      'What did you not ask for, though you would have liked it?',
      'Who would be the easiest person to ask for a small favour?',
    ],
    step: 'If you feel up to it, ask someone kind for a very small thing.',
    session: 'You can look for words to ask with that are clear and that feel like yours.',
  },
  {
    key: 'middle.18',
    title: 'Alone and together',
    opening:
      'Time alone can be rest, and it can be lonely. Time with others can feed us, and it can drain us. The mix that is right differs from one person to the next. Here is some space to look at your own mix, if you would like to.',
    reflections: [
      'How much of your time is spent alone, and how is it for you?',
      'Who leaves you feeling more alive, and who leaves you more tired?',
      'What would a slightly better mix look like?',
    ],
    step: 'Swap half an hour of one kind of time for the other, and see how it feels.',
    session: 'From there you may plan a mix that suits you a little more.',
  },
  {
    key: 'middle.19',
    title: 'Messages on a screen',
    opening:
      'A lot of contact takes place in short messages. They have no voice and no face, so we fill in the rest. A late reply or a full stop can spoil an afternoon. Perhaps there is one message that you could look at again. If not, let this one pass.',
    reflections: [
      'Which message touched you, and what did you hear in it?',
      'In what voice did you read it, and could there be another?',
      'Is there a message you wrote that may have been read in another way than you meant it?',
    ],
    step: 'Wait for a few breaths before you answer one message, and see whether your answer changes.',
    session: 'You could read it together in two or three voices, and talk about what each would mean.',
  },
  {
    key: 'middle.20',
    title: 'When plans change',
    opening:
      'A plan falls through, someone is late, a door turns out to be closed. Such things are part of any life, and still they can hit hard. How we take them often has to do with the people in them. Take from this what is of use, and drop the rest.',
    reflections: [
      'Which plan changed on you lately, and how did you take it?',
      'Did it feel like chance, or did it feel meant?',
      'What did you need at that moment, and who from?',
    ],
    step: 'Make one plan so small that little can get in its way.',
    session: 'A plan that fell through can say a lot about what you had been counting on.',
  },
]
