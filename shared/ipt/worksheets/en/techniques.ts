import type { WorksheetWords } from '../words.ts'

export const communicationAnalysis: WorksheetWords<'communication-analysis'> = {
  title: 'A talk I had',
  opening:
    'Pick one talk from the last days that stayed with you. Write it down like a scene in a play, as well as you recall it.',
  fields: {
    who: { label: 'Who I talked with', help: 'A first name or a letter.' },
    place: { label: 'When and where', help: 'What led up to it, and what else was going on.' },
    turns: {
      label: 'What was said',
      help: 'One line for each turn. A few turns are enough.',
      columns: {
        speaker: { label: 'Who', help: 'Who is speaking.', options: { me: 'Me', other: 'The other person' } },
        said: { label: 'Words', help: 'What was said, or left unsaid.' },
        how: { label: 'How', help: 'The tone, the face, a pause.' },
        felt: { label: 'What I felt', help: 'Inside, at that moment.' },
      },
    },
    meant: { label: 'What I meant', help: 'What you wanted to get across.' },
    heard: {
      label: 'What the other person may have heard',
      help: 'Your best guess. It can differ from what you meant.',
    },
    otherwise: { label: 'What I might say another time', help: 'Only if something comes to mind, and it feels safe.' },
  },
}

export const decisionAnalysis: WorksheetWords<'decision-analysis'> = {
  title: 'A choice I face',
  opening: 'Put a choice on paper and look at it from more than one side. Nothing is settled by writing it down.',
  fields: {
    decision: { label: 'What I am deciding', help: 'In a sentence or two.' },
    options: {
      label: 'Ways it could go',
      help: 'Leaving things as they are is one of them. Odd ideas are welcome.',
      columns: {
        option: { label: 'What I could do', help: 'One way, in a few words.' },
        for: { label: 'For', help: 'What speaks for it.' },
        against: { label: 'Against', help: 'What speaks against it.' },
        outcome: { label: 'What would likely happen', help: 'For you, and between you and others.' },
      },
    },
    choice: { label: 'The one I would try', help: 'Or write that it is too soon to say.' },
    first: { label: 'A first small step', help: 'Something you could do in a few minutes.' },
  },
}

export const feelingStatements: WorksheetWords<'feeling-statements'> = {
  title: 'Putting feelings into words',
  opening: 'Each line makes one sentence: I felt … when … I would like … You can keep these to yourself.',
  fields: {
    before: { label: 'My mood before writing', help: 'Pick a number.', low: 'very low', high: 'very good' },
    statements: {
      label: 'Sentences',
      help: 'One for each feeling. Two feelings at once are fine.',
      columns: {
        felt: { label: 'I felt …', help: 'One word can be enough.' },
        when: { label: 'when …', help: 'What happened just then.' },
        like: { label: 'I would like …', help: 'What you wish for, from yourself or someone else.' },
      },
    },
    after: { label: 'My mood after writing', help: 'It may be the same.', low: 'very low', high: 'very good' },
  },
}

export const rolePlay: WorksheetWords<'role-play'> = {
  title: 'A talk to try out',
  opening:
    'Think of a talk you would like to try out in the session first. Trying it there does not mean you will have it for real.',
  fields: {
    who: { label: 'Who it is with', help: 'A first name or a letter.' },
    about: { label: 'What it is about', help: 'In a sentence or two.' },
    hope: { label: 'What I hope for', help: 'What would be a good end to the talk.' },
    opening: { label: 'My opening line', help: 'The words you might start with.' },
    feared: { label: 'The reply I fear', help: 'What you would find hard to hear.' },
    reply: { label: 'What I could say then', help: 'Asking for time is an answer too.' },
    wished: { label: 'The reply I wish for', help: 'What you would love to hear.' },
  },
}
