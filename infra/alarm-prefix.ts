/** What the names of all alarms of a clinic begin with. */
export function alarmPrefix(clinicId: string): string {
  return `interlude-${clinicId}-`
}

/** The name of the topic by which a clinic's alarms reach somebody. */
export function alarmTopicOf(clinicId: string): string {
  return `${alarmPrefix(clinicId)}alarms`
}
