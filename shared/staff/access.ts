import type { TherapistId } from '../course/ids.ts'
import type { Person, Role } from './person.ts'

/** How far each role reaches: to every course, or not at all; therapists also to the courses of their own caseload. */
export type Access = Readonly<Record<Exclude<Role, 'therapist'>, 'all' | 'none'>> & {
  readonly therapist: 'all' | 'own' | 'none'
}

/** The bookings and what was sent about them: everybody who works with clients. */
export const everybody: Access = { admin: 'all', therapist: 'own', 'front-desk': 'all', auditor: 'all' }
/** To change the bookings. */
export const booking: Access = { admin: 'all', therapist: 'own', 'front-desk': 'all', auditor: 'none' }
/** To read what clients wrote, and what the sessions are about. */
export const clinical: Access = { admin: 'all', therapist: 'own', 'front-desk': 'none', auditor: 'all' }
/** To take in a clients' file, which may hold anybody's clients. */
export const importing: Access = { ...booking, therapist: 'none' }
/** To decide what is clinical: focus, technique, how long the course is. */
export const treating: Access = { admin: 'all', therapist: 'own', 'front-desk': 'none', auditor: 'none' }
/** To read who did what. */
export const overseeing: Access = { admin: 'all', therapist: 'none', 'front-desk': 'none', auditor: 'all' }
/** To change what concerns every course at once. */
export const running: Access = { admin: 'all', therapist: 'none', 'front-desk': 'none', auditor: 'none' }

/** Whose something is: the therapist of its course; null for what is no single course's. */
export type Whose = TherapistId | null

/** Whether a person may reach something. Who reaches their own gets what is no single course's with only their own in it. */
export function mayReach(person: Person, access: Access, whose: Whose): boolean {
  const reach = access[person.role]
  if (reach !== 'own') return reach === 'all'
  return whose === null || whose === ownOf(person)
}

/** To whose courses a person's lists are limited; null: they show everybody's. */
export function limitedTo(person: Person, access: Access): TherapistId | null {
  return access[person.role] === 'own' ? ownOf(person) : null
}

function ownOf(person: Person): TherapistId | null {
  return person.role === 'therapist' ? person.therapist : null
}
