import type { BodyPhrases, FramePhrases, LetterPhrases, Phrases, SubjectPhrases } from './phrases.ts'

const subject: SubjectPhrases = {
  appointment: (dayAndTime) => `Su cita del ${dayAndTime}`,
  appointments: (firstDay) => `Sus citas a partir del ${firstDay}`,
  reminder: (dayAndTime) => `Recordatorio: su cita del ${dayAndTime}`,
  about: (dayAndTime) => `Sobre su cita del ${dayAndTime}`,
  changed: (dayAndTime) => `Cambio: su cita es ahora el ${dayAndTime}`,
  changedSeveral: 'Un cambio en sus citas',
  cancelled: (dayAndTime) => `Cancelada: su cita del ${dayAndTime}`,
  cancelledSeveral: 'Canceladas: algunas de sus citas',
  note: 'Una nota sobre sus citas',
  message: 'Un mensaje de su clínica',
}

const body: BodyPhrases = {
  greeting: (name) => `Hola, ${name}:`,
  greetingWithoutName: 'Hola:',
  booked: (minutes) => `Sus citas están reservadas. Cada una dura ${minutesInWords(minutes)}.`,
  stillToCome: (count) => (plural(count) === 'one' ? 'Queda una cita.' : `Quedan ${count} citas.`),
  invitation:
    'Con este mensaje llega una invitación para su calendario. Si la acepta, su calendario recogerá cada cambio.',
  yourAppointment: 'Esta es su próxima cita.',
  lookBefore: 'Hay algo que puede mirar antes de venir, si le apetece. Lleva unos minutos, y nadie lo evalúa.',
  reminder: 'Le recordamos su cita.',
  noteForYou: 'Hay una nota corta para usted sobre sus citas. Puede leerla en su página personal.',
  messageForYou: 'Hay un mensaje de la clínica para usted. Puede leerlo en su página personal.',
  missed: (when) => `No le vimos en su cita del ${when}. Esperamos que se encuentre bien.`,
  madeUp: 'Le hemos reservado otra hora. Si no le va bien, díganoslo y buscaremos otra.',
  cancelledOne: (when) => `Su cita del ${when} queda cancelada. No hace falta que haga nada.`,
  cancelledSeveral: 'Estas citas quedan canceladas. No hace falta que haga nada.',
  changed: {
    moved: 'Ha cambiado la hora de una de sus citas. Esta es la nueva.',
    cancelled: 'Una de sus citas ha cambiado. Así queda ahora.',
    therapist: 'En esta cita le atenderá otra persona de nuestro equipo. La hora no cambia.',
    leave: 'Hemos tenido que mover una de sus citas. Esta es la nueva hora.',
    paused: 'Esta cita queda en pausa por ahora.',
    resumed: 'Sus citas vuelven a empezar. Esta es la próxima.',
    extended: 'Hemos reservado otra cita, tal como acordamos con usted.',
    ended: 'Sus citas han cambiado, tal como acordamos con usted.',
  },
  changedSeveral: {
    moved: 'Han cambiado las horas de sus citas.',
    cancelled: 'Sus citas han cambiado.',
    therapist: 'A partir de ahora le atenderá otra persona de nuestro equipo. Las horas no cambian.',
    leave: 'Hemos tenido que mover algunas de sus citas.',
    paused: 'Sus citas quedan en pausa por ahora. Le escribiremos antes de que vuelvan a empezar.',
    resumed: 'Sus citas vuelven a empezar.',
    extended: 'Hemos reservado más citas, tal como acordamos con usted.',
    ended: 'Sus citas han cambiado, tal como acordamos con usted.',
  },
  nowTheyAre: 'Estas son ahora sus citas:',
  takenBack: {
    moved: 'Le avisamos de un cambio de hora que ya no vale. Así queda ahora.',
    cancelled:
      'Le avisamos de que una cita quedaba cancelada, pero sí tendrá lugar. Si le dimos otra hora a cambio, esa ya no vale.',
    therapist: 'Le avisamos de que le atendería otra persona. Ya no es así: todo sigue como antes.',
    leave: 'Le avisamos de un cambio de hora que ya no vale. Así queda ahora.',
    paused: 'Le avisamos de que sus citas quedaban en pausa, pero siguen adelante.',
    resumed:
      'Le avisamos de que sus citas volvían a empezar. Por ahora siguen en pausa. Le escribiremos antes de que vuelvan a empezar.',
    extended: 'Le avisamos de que habíamos reservado más citas. Eso ya no vale. Así queda ahora.',
    ended: 'Le avisamos de un cambio en sus citas que ya no vale. Así queda ahora.',
  },
  next: 'Su próxima cita:',
  revision: (number) =>
    `Esta es la versión ${number} de lo que le comunicamos. Sustituye a todo lo que enviamos antes.`,
  canBeUndone: (time) => `Puede deshacerlo en su página hasta esta hora: ${time}.`,
  wasNotYou: (phone) => `Si no ha sido usted, llámenos al ${phone}.`,
  session: (number, of) => `Sesión ${number} de ${of}`,
  open: 'Abrir su página',
  think: 'Puede pensar en esto',
  step: 'Un pequeño paso, si le apetece',
  inSession: 'En la sesión',
}

const frame: FramePhrases = {
  when: 'Cuándo',
  insteadOf: 'En lugar de',
  where: 'Dónde',
  online: 'En línea',
  minutes: minutesInWords,
  inZone: (dayAndTime, zone) => `${dayAndTime} (${zone})`,
  atClinic: (dayAndTime, zone) => `En la clínica: ${dayAndTime} (${zone})`,
  toChange: (phone) => `Para cambiar o cancelar una cita, responda a este correo o llame al ${phone}.`,
  read: (hours, zone) => `Leemos el correo y atendemos el teléfono en este horario: ${hours} (${zone}).`,
  closed: 'cerrado',
  notForEmergencies: 'Este buzón no es para emergencias.',
  help: 'Si necesita ayuda ahora',
  contact: 'Cómo contactarnos',
  phone: 'Teléfono',
  emailChoices: 'Correos que le enviamos',
  stopPrompts: 'No recibir más correos con algo que mirar',
  stopReminders: 'No recibir más recordatorios',
  stopAll: 'Elegir qué correos recibe, o dejar de recibirlos todos',
  to: ' a ',
  and: ' y ',
  hours: (from, to) => `${from}-${to}`,
}

const letters: LetterPhrases = {
  'fresh-link': {
    subject: 'El enlace que nos pidió',
    preview: 'Abre su página.',
    here: 'Aquí tiene un enlace nuevo a su página, con sus citas tal como están ahora.',
    yours: 'El enlace es solo para usted: quien lo tenga puede abrir su página. Por favor, no lo comparta.',
    notAsked: 'Si no lo ha pedido, no hace falta que haga nada. Solo lo enviamos a esta dirección.',
  },
  'address-asked': {
    subject: 'Sobre su dirección de correo',
    preview: 'Nos han pedido que le escribamos a otra.',
    asked: 'Alguien nos ha pedido que le escribamos a otra dirección de correo.',
    unchanged: 'Nada cambia hasta que nuestro equipo dé el visto bueno. Mientras tanto le seguimos escribiendo aquí.',
    notYou: (phone) =>
      `Si lo pidió usted, no hace falta que haga nada. Si no fue usted, avísenos, por favor: llame al ${phone}.`,
  },
}

/** Spanish, in plain words that suit Spain and the Americas, for a reader addressed as “usted”. */
export const phrasesEs: Phrases = {
  locale: 'es',
  direction: 'ltr',
  weekdays: {
    mon: 'lunes',
    tue: 'martes',
    wed: 'miércoles',
    thu: 'jueves',
    fri: 'viernes',
    sat: 'sábado',
    sun: 'domingo',
  },
  subject,
  preview: {
    welcome: 'Cuándo y dónde son, y cómo cambiar una.',
    prompt: 'Cuándo y dónde es, y algo que mirar antes.',
    reminder: 'Cuándo y dónde es, y cómo cambiarla.',
    countdown: 'Una nota corta de su clínica.',
    missed: 'Qué pasa ahora, y cómo contactarnos.',
    change: 'Qué ha cambiado, y cómo contactarnos.',
    cancellation: 'Qué se cancela, y qué viene después.',
    completion: 'Unas líneas para usted.',
    'follow-up': 'Unas líneas para usted.',
  },
  body,
  frame,
  letters,
  calendar: {
    summary: 'Cita',
    description: (phone) => `Para cambiar o cancelar, llame al ${phone} o responda a cualquiera de nuestros correos.`,
    online: (address) => `En línea: ${address}`,
    feed: 'Su calendario puede seguir sus citas por su cuenta: abra el primer enlace en su teléfono, o añada la dirección a su programa de calendario como calendario de internet. Guarde la dirección solo para usted, porque quien la tenga puede ver las horas.',
    feedHere: 'Añadir al calendario de este dispositivo',
    feedAddress: 'La dirección de su calendario',
  },
}

function minutesInWords(count: number): string {
  return plural(count) === 'one' ? `${count} minuto` : `${count} minutos`
}

function plural(count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules('es').select(count)
}
