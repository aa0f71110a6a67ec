import type { BodyPhrases, FramePhrases, LetterPhrases, Phrases, SubjectPhrases } from './phrases.ts'

const subject: SubjectPhrases = {
  appointment: (dayAndTime) => `Your appointment on ${dayAndTime}`,
  appointments: (firstDay) => `Your appointments from ${firstDay}`,
  reminder: (dayAndTime) => `Reminder: your appointment on ${dayAndTime}`,
  about: (dayAndTime) => `About your appointment on ${dayAndTime}`,
  changed: (dayAndTime) => `Changed: your appointment is now on ${dayAndTime}`,
  changedSeveral: 'A change to your appointments',
  cancelled: (dayAndTime) => `Cancelled: your appointment on ${dayAndTime}`,
  cancelledSeveral: 'Cancelled: some of your appointments',
  note: 'A note about your appointments',
  message: 'A message from your clinic',
}

const body: BodyPhrases = {
  greeting: (name) => `Hello ${name},`,
  greetingWithoutName: 'Hello,',
  booked: (minutes) => `Your appointments are booked. Each one takes ${minutes} minutes.`,
  stillToCome: (count) =>
    count === 1 ? 'One appointment is still to come.' : `${count} appointments are still to come.`,
  invitation:
    'An invitation for your calendar comes with this message. If you accept it, your calendar follows every change.',
  yourAppointment: 'Here is your next appointment.',
  lookBefore:
    'There is something to look at before you come, if you like. It takes a few minutes, and nobody marks it.',
  reminder: 'This is a reminder of your appointment.',
  noteForYou: 'There is a short note for you about your appointments. You can read it on a page of your own.',
  messageForYou: 'There is a message for you from the clinic. You can read it on a page of your own.',
  missed: (when) => `We did not see you at your appointment on ${when}. We hope that you are all right.`,
  madeUp: 'We have kept a new time for you instead. If it does not suit you, tell us and we will look for another.',
  cancelledOne: (when) => `Your appointment on ${when} is cancelled. You do not need to do anything.`,
  cancelledSeveral: 'These appointments are cancelled. You do not need to do anything.',
  changed: {
    moved: 'The time of one of your appointments has changed. This is the new time.',
    cancelled: 'One of your appointments has changed. This is how it stands now.',
    therapist: 'Somebody else from our team will see you at this appointment. The time stays the same.',
    leave: 'We had to move one of your appointments. This is the new time.',
    paused: 'This appointment is on hold for now.',
    resumed: 'Your appointments start again. This is the next one.',
    extended: 'We have booked another appointment, as agreed with you.',
    ended: 'Your appointments have changed, as agreed with you.',
  },
  changedSeveral: {
    moved: 'The times of your appointments have changed.',
    cancelled: 'Your appointments have changed.',
    therapist: 'Somebody else from our team will see you from now on. The times stay the same.',
    leave: 'We had to move some of your appointments.',
    paused: 'Your appointments are on hold for now. We will write to you before they start again.',
    resumed: 'Your appointments start again.',
    extended: 'We have booked more appointments, as agreed with you.',
    ended: 'Your appointments have changed, as agreed with you.',
  },
  nowTheyAre: 'These are your appointments now:',
  takenBack: {
    moved: 'We wrote that the time had changed. Please forget that: this is how it stands now.',
    cancelled:
      'We wrote that an appointment was cancelled. It takes place after all. If we gave you another time instead, please forget that one.',
    therapist: 'We wrote that somebody else would see you. Please forget that: everything stays as it was.',
    leave: 'We wrote that the time had changed. Please forget that: this is how it stands now.',
    paused: 'We wrote that your appointments were on hold. They go on after all.',
    resumed:
      'We wrote that your appointments would start again. They stay on hold for now. We will write to you before they start again.',
    extended: 'We wrote that more appointments were booked. Please forget that: this is how it stands now.',
    ended: 'We wrote that your appointments had changed. Please forget that: this is how it stands now.',
  },
  next: 'Your next appointment:',
  revision: (number) =>
    `This is revision ${number} of what we told you. It takes the place of anything we sent before.`,
  canBeUndone: (time) => `You can undo this on your page until ${time}.`,
  wasNotYou: (phone) => `If it was not you who did this, please phone us: ${phone}.`,
  session: (number, of) => `Session ${number} of ${of}`,
  open: 'Open your page',
  think: 'You might think about',
  step: 'One small step, if you like',
  inSession: 'In the session',
}

const frame: FramePhrases = {
  when: 'When',
  insteadOf: 'Instead of',
  where: 'Where',
  online: 'Online',
  minutes: (count) => `${count} minutes`,
  inZone: (dayAndTime, zone) => `${dayAndTime} (${zone})`,
  atClinic: (dayAndTime, zone) => `At the clinic: ${dayAndTime} (${zone})`,
  toChange: (phone) => `To change or cancel an appointment, answer this e-mail or phone ${phone}.`,
  read: (hours, zone) => `We read e-mail and answer the phone ${hours} (${zone}).`,
  closed: 'closed',
  notForEmergencies: 'This mailbox is not for emergencies.',
  help: 'If you need help now',
  contact: 'How to reach us',
  phone: 'Phone',
  emailChoices: 'E-mails from us',
  stopPrompts: 'Stop the e-mails with something to look at',
  stopReminders: 'Stop the reminders',
  stopAll: 'Choose which e-mails you get, or stop them all',
  to: ' to ',
  and: ' and ',
  hours: (from, to) => `${from}-${to}`,
}

const letters: LetterPhrases = {
  'fresh-link': {
    subject: 'The link you asked for',
    preview: 'It opens your page.',
    here: 'Here is a new link to your page. It shows your appointments as they stand now.',
    yours: 'The link is for you alone: whoever has it can open your page. Please do not pass it on.',
    notAsked: 'If you did not ask for it, you do not need to do anything. We send it to this address only.',
  },
  'address-asked': {
    subject: 'About your e-mail address',
    preview: 'Somebody asked us to write to another one.',
    asked: 'Somebody asked us to write to you at another e-mail address.',
    unchanged: 'Nothing changes until our team has checked this. Until then we go on writing to you here.',
    notYou: (phone) =>
      `If it was you, you do not need to do anything. If it was not you, please tell us: phone ${phone}.`,
  },
}

/** English, in plain words. */
export const phrasesEn: Phrases = {
  locale: 'en',
  direction: 'ltr',
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  subject,
  preview: {
    welcome: 'When and where they are, and how to change one.',
    prompt: 'When and where it is, and something to look at before.',
    reminder: 'When and where it is, and how to change it.',
    countdown: 'A short note from your clinic.',
    missed: 'What happens now, and how to reach us.',
    change: 'What has changed, and how to reach us.',
    cancellation: 'What is cancelled, and what comes next.',
    completion: 'A few lines for you.',
    'follow-up': 'A few lines for you.',
  },
  body,
  frame,
  letters,
  calendar: {
    summary: 'Appointment',
    description: (phone) => `To change or cancel, phone ${phone} or answer any of our e-mails.`,
    online: (address) => `Online: ${address}`,
    feed: 'Your calendar can follow your appointments by itself: open the first link on your phone, or add the address to your calendar program as a calendar from the internet. Keep the address to yourself, because whoever has it can see the times.',
    feedHere: 'Add to the calendar on this device',
    feedAddress: 'The address of your calendar',
  },
}
