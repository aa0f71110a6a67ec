import type { CalendarSettings } from '../config/calendar-settings.ts'
import type { Client } from '../course/client.ts'

/**
 * What a therapist's calendar calls a client: the id, which names nobody, or the initials of at most three names; of a name
 * without letters the id.
 */
export function clientAlias({ id, name }: Pick<Client, 'id' | 'name'>, by: CalendarSettings['clients']): string {
  if (by === 'id') return id
  const initials = name
    .normalize('NFC')
    .split(/[\s-]+/u)
    .flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0].toUpperCase() ?? [])
  return initials.length === 0 ? id : initials.slice(0, 3).join('.')
}
