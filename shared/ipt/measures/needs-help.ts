/** The place of PHQ-9's item about being better off dead or hurting oneself. */
const ninth = 8

/**
 * Whether answers call for crisis help at once: PHQ-9's ninth item is answered with anything but zero, whatever the total.
 * It asks nothing of the other answers, so that a form which is refused as incomplete shows the help all the same.
 */
export function needsHelpAtOnce(form: string, answers: unknown): boolean {
  if (form !== 'phq-9' || !Array.isArray(answers)) return false
  const answer: unknown = answers[ninth]
  if (answer === undefined || answer === null) return false
  return typeof answer === 'string' ? !/^\s*0*\s*$/u.test(answer) : answer !== 0
}
