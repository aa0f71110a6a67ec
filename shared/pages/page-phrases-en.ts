import type { PagePhrases } from './page-phrases.ts'

/** English, in plain words. */
export const pagePhrasesEn: PagePhrases = {
  appointment: 'Your appointment',
  appointments: 'Your appointments',
  noneToCome: 'No appointment is booked at the moment.',
  over: 'This appointment is over.',
  cancelled: 'This appointment is cancelled.',
  paused: 'This appointment is on hold. We will write to you before it goes on.',
  missed: 'This appointment did not take place.',
  next: 'Your next appointment',
  toCome: 'Appointments to come',
  number: 'Session',
  session: (number, of) => `${number} of ${of}`,
  length: 'Length',
  change: 'To change or cancel',
  emails: 'E-mails from us',
  chooseEmails: 'Choose which e-mails you get',
  question: 'What should we stop sending you?',
  family: {
    prompts: {
      label: 'E-mails with something to look at',
      hint: 'You are still told of your appointments and of every change.',
      stopped: 'You get no more e-mails with something to look at.',
    },
    reminders: {
      label: 'Reminders',
      hint: 'You are still told of every change.',
      stopped: 'You get no more reminders.',
    },
    all: {
      label: 'All e-mails',
      hint: 'Changes too: we phone you instead. Your appointments stay booked.',
      stopped: 'You get no more e-mails from us. We phone you when something changes. Your appointments stay booked.',
    },
  },
  confirm: 'Stop them',
  chooseOne: 'Please choose what to stop, then press the button.',
  again: 'To get e-mails again, phone us or write to us.',
  notFound: {
    title: 'This link does not work',
    text: 'It may be old, or a part of it may be missing. The newest e-mail from your clinic has a link that works, and you can always phone your clinic.',
  },
  unavailable: {
    title: 'Please try again',
    text: 'Something is not working at our end just now. Try again in a few minutes, or phone your clinic.',
  },
  badRequest: {
    title: 'That did not work',
    text: 'We could not read what was sent. Go back to the page and try again.',
  },
  stopped: 'Done',
}
