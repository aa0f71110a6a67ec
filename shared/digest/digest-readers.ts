import type { Clinic } from '../config/clinic.ts'

/** Who gets the daily mail; nobody where the clinic wants none. */
export function digestReaders({ digest, mail }: Pick<Clinic, 'digest' | 'mail'>): readonly string[] {
  return digest === null ? [] : (digest.to ?? [mail.replyTo])
}
