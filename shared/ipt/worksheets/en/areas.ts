import type { WorksheetWords } from '../words.ts'

export const roleTransitionBalance: WorksheetWords<'role-transition-balance'> = {
  title: 'How things were, how things are',
  opening: 'A change brings losses and chances, often both at once. Set them side by side.',
  fields: {
    old: { label: 'How things were', help: 'The place you had before, in a few words.' },
    oldGood: { label: 'What was good then', help: 'What you miss.' },
    oldHard: { label: 'What was hard then', help: 'What you do not miss.' },
    new: { label: 'How things are now', help: 'The place you have now, in a few words.' },
    newGood: { label: 'What is good now', help: 'What is possible now, even if it is small.' },
    newHard: { label: 'What is hard now', help: 'What costs you strength.' },
    skills: { label: 'What I am learning', help: 'Things you can do by now, or would like to be able to do.' },
    people: { label: 'Who can stand by me', help: 'People you know, or would like to know.' },
  },
}

export const griefTimeline: WorksheetWords<'grief-timeline'> = {
  title: 'Times I remember',
  opening: 'This page is about someone who died. Go at your own pace. You can leave gaps and come back.',
  fields: {
    person: { label: 'Who I am thinking of', help: 'A name, or what you called each other.' },
    times: {
      label: 'Times along the way',
      help: 'From when you first knew each other until now. Easy times and hard ones.',
      columns: {
        when: { label: 'When', help: 'A year, an age, a season.' },
        what: { label: 'What I remember', help: 'A moment, a place, a saying.' },
        feeling: { label: 'What I feel now', help: 'As you think of it today.' },
      },
    },
    around: { label: 'The time around the death', help: 'Only as much as you want to write.' },
    miss: { label: 'What I miss', help: 'Small things count.' },
    lighter: { label: 'What I do not miss', help: 'Most bonds have a hard side. It may have a place here.' },
    now: { label: 'Someone I could talk to, something I could take up again', help: 'One of each is plenty.' },
  },
}

export const expectations: WorksheetWords<'expectations'> = {
  title: 'What I expect, what you expect',
  opening:
    'Think of someone you do not agree with just now. This page is for you alone and for the session. There is no need to show it to them.',
  fields: {
    who: { label: 'Who it is about', help: 'A first name or a letter.' },
    mine: { label: 'What I expect of them', help: 'Said out loud or not.' },
    theirs: { label: 'What I think they expect of me', help: 'Your best guess.' },
    changed: { label: 'What has changed', help: 'Was there a time when it was easier?' },
    like: { label: 'What I would like', help: 'How it would be if it went well.' },
    obstacle: { label: 'What stands in the way', help: 'On your side, on theirs, or around you both.' },
    stage: {
      label: 'Where things stand',
      help: 'Pick what fits best today.',
      options: {
        talking: 'We are still talking about it',
        stuck: 'We are stuck and hardly talk about it',
        parting: 'It is coming apart',
        unsure: 'I am not sure',
      },
    },
  },
}
