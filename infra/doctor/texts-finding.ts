import type { Clinic } from '../../shared/config/clinic.ts'
import { unapprovedOf } from '../../shared/config/unapproved.ts'
import { type Finding, mend, ok } from './finding.ts'

/** Whether a clinician has approved what clients will be given: a deployment is refused otherwise. */
export function textsFinding(clinic: Clinic): Finding {
  const unapproved = unapprovedOf(clinic).map(({ locale }) => locale)
  const verdict =
    unapproved.length === 0
      ? ok('approved in each locale')
      : mend(
          `nobody has approved this version in ${unapproved.join(', ')}`,
          `have them read (npm run rehearse -- --clinic ${clinic.id} --texts), then fill \`approved\` of the file`,
        )
  return { check: 'texts', ...verdict }
}
