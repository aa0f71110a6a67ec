/** The name of the SES configuration set by which a clinic's mail goes out. */
export function configurationSetOf(clinicId: string): string {
  return `interlude-${clinicId}`
}
