/** What the names of all alarms of a clinic begin with. */
export function alarmPrefix(clinicId: string): string {
  return `interlude-${clinicId}-`
}
