import type { Operation } from './operation.ts'
import { absenceOperations } from './operations/absences.ts'
import { alertOperations } from './operations/alerts.ts'
import { clientActOperations } from './operations/client-acts.ts'
import { clientOperations } from './operations/clients.ts'
import { clinicOperations } from './operations/clinic.ts'
import { courseOperations } from './operations/courses.ts'
import { enrolmentOperations } from './operations/enrolment.ts'
import { exportOperations } from './operations/exports.ts'
import { heldOperations } from './operations/held.ts'
import { jobOperations } from './operations/jobs.ts'
import { replanOperations } from './operations/replans.ts'
import { slotOperations } from './operations/slots.ts'
import { therapistOperations } from './operations/therapists.ts'
import { transferOperations } from './operations/transfer.ts'

/** Every operation of the JSON API, in the order in which the document tells them. */
export const operations: readonly Operation[] = [
  ...clinicOperations,
  ...heldOperations,
  ...enrolmentOperations,
  ...clientOperations,
  ...slotOperations,
  ...clientActOperations,
  ...exportOperations,
  ...courseOperations,
  ...alertOperations,
  ...therapistOperations,
  ...absenceOperations,
  ...replanOperations,
  ...jobOperations,
  ...transferOperations,
]
