import type { WorksheetWords } from '../words.ts'

export const relationshipsMap: WorksheetWords<'relationships-map'> = {
  title: 'The people in your life',
  opening:
    'Think of the people who matter to you now, in good ways or hard ones. A first name or a letter is enough. Start with whoever comes to mind.',
  fields: {
    people: {
      label: 'People',
      help: 'One line for each person. Leave out anything you would rather not write.',
      columns: {
        name: { label: 'Name', help: 'A first name or a letter.' },
        closeness: {
          label: 'How close',
          help: 'How close this person feels to you now.',
          low: 'very close',
          high: 'further away',
        },
        contact: { label: 'Contact', help: 'How often you are in touch, and how.' },
        good: { label: 'What is good', help: 'What you like about being with this person.' },
        hard: { label: 'What is hard', help: 'What weighs on you, or is missing.' },
        confide: {
          label: 'Can I confide?',
          help: 'Whether you can talk about what is on your mind.',
          options: { yes: 'Yes', partly: 'Partly', no: 'No' },
        },
        change: { label: 'What I would change', help: 'What you would like more of, or less of.' },
      },
    },
    notice: { label: 'What I notice', help: 'Anything that strikes you when you look at them all.' },
  },
}

export const endingReview: WorksheetWords<'ending-review'> = {
  title: 'Looking back and looking ahead',
  opening:
    'The sessions are coming to a close. This page is for what you take with you. Mixed feelings are welcome here.',
  fields: {
    feelings: { label: 'How I feel about the ending', help: 'Sad, glad, cross, proud, nothing much: any of it.' },
    learned: { label: 'What I have learned', help: 'About yourself, about others, about how you feel.' },
    progress: { label: 'How far I have come', help: 'Think of what you hoped for at the start.' },
    different: { label: 'What is not yet as I would like it', help: 'Some things take longer. What is still open?' },
    next: { label: 'What I will do next', help: 'Small plans are fine.' },
    signs: { label: 'Early signs that things are getting harder', help: 'What you, or others, may notice first.' },
    support: { label: 'Who I can turn to', help: 'People and places. How you would reach them.' },
  },
}
