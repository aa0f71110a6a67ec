import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import { phrasesOf } from '../mail/phrases-of.ts'
import { whereOf } from '../mail/where.ts'

/** What a client's calendar says of the appointments. */
export interface AppointmentWords {
  readonly summary: string
  readonly description: string
  /** Where a session is held: it follows the therapist. */
  readonly locationOf: (slot: Pick<Slot, 'therapist'>) => string
}

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
