import type { ClinicState } from '../../../store/items.ts'

/** What a form about the switch rests on: how it stood, and since when. */
export function switchSeen({ sending, switchedAt }: ClinicState): string {
  return `${sending} ${switchedAt}`
}
