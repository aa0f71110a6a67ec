import type { AppointmentWords } from '../calendar/course-calendar.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import { whereOf } from '../course/where.ts'
import { phrasesOf } from './phrases-of.ts'

/** The words in the client's language: they tell neither what the appointments are for nor with whom they are. */
export function appointmentWords(clinic: Clinic, { locale }: Pick<Client, 'locale'>): AppointmentWords {
  const { summary, description, online } = phrasesOf(locale).calendar
  return {
    summary: clinic.calendar.summary[locale] ?? summary,
    description: description(clinic.contact.phone),
    locationOf: (slot) => {
      const where = whereOf(clinic, slot)
      return where.place === 'online' ? online(where.href) : where.address
    },
  }
}
