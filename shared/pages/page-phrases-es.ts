import type { PagePhrases } from './page-phrases.ts'

/** Spanish, in plain words, for a reader addressed as “usted”. */
export const pagePhrasesEs: PagePhrases = {
  appointment: 'Su cita',
  appointments: 'Sus citas',
  noneToCome: 'En este momento no hay ninguna cita reservada.',
  over: 'Esta cita ya pasó.',
  cancelled: 'Esta cita está cancelada.',
  paused: 'Esta cita está en pausa. Le escribiremos antes de retomarla.',
  missed: 'Esta cita no se llevó a cabo.',
  next: 'Su próxima cita',
  toCome: 'Próximas citas',
  number: 'Sesión',
  session: (number, of) => `${number} de ${of}`,
  length: 'Duración',
  change: 'Para cambiar o cancelar',
  emails: 'Correos que le enviamos',
  chooseEmails: 'Elegir qué correos recibe',
  question: '¿Qué quiere dejar de recibir?',
  family: {
    prompts: {
      label: 'Correos con algo que mirar',
      hint: 'Le seguiremos avisando de sus citas y de cada cambio.',
      stopped: 'Ya no recibirá más correos con algo que mirar.',
    },
    reminders: {
      label: 'Recordatorios',
      hint: 'Le seguiremos avisando de cada cambio.',
      stopped: 'Ya no recibirá más recordatorios.',
    },
    all: {
      label: 'Todos los correos',
      hint: 'También los de cambios: le llamaremos por teléfono. Sus citas siguen reservadas.',
      stopped:
        'Ya no recibirá más correos nuestros. Si algo cambia, le llamaremos por teléfono. Sus citas siguen reservadas.',
    },
  },
  confirm: 'Dejar de recibirlos',
  chooseOne: 'Elija qué quiere dejar de recibir y pulse después el botón.',
  again: 'Para volver a recibir correos, llámenos o escríbanos.',
  notFound: {
    title: 'Este enlace no funciona',
    text: 'Puede que sea antiguo, o que le falte una parte. El correo más reciente de su clínica tiene un enlace que funciona, y siempre puede llamar a su clínica.',
  },
  unavailable: {
    title: 'Inténtelo de nuevo',
    text: 'Algo no funciona de nuestro lado en este momento. Inténtelo otra vez dentro de unos minutos, o llame a su clínica.',
  },
  badRequest: {
    title: 'No ha funcionado',
    text: 'No pudimos leer lo que se envió. Vuelva a la página e inténtelo otra vez.',
  },
  stopped: 'Hecho',
}
