import type { Operation } from './operation.ts'
import { absenceOperations } from './operations/absences.ts'
import { alertOperations } from './operations/alerts.ts'
import { caseloadOperations } from './operations/caseload.ts'
import { clientActOperations } from './operations/client-acts.ts'
import { clientOperations } from './operations/clients.ts'
import { clinicOperations } from './operations/clinic.ts'
import { courseOperations } from './operations/courses.ts'
import { diaryOperations } from './operations/diary.ts'
import { enrolmentOperations } from './operations/enrolment.ts'
import { exportOperations } from './operations/exports.ts'
import { heldOperations } from './operations/held.ts'
import { jobOperations } from './operations/jobs.ts'
import { linkOperations } from './operations/links.ts'
import { replanOperations } from './operations/replans.ts'
import { reportOperations } from './operations/reports.ts'
import { slotOperations } from './operations/slots.ts'
import { therapistOperations } from './operations/therapists.ts'
import { transferOperations } from './operations/transfer.ts'

/** Every operation of the JSON API, in the order in which the document tells them. */
export const operations: readonly Operation[] = [
  ...clinicOperations,
  ...heldOperations,
  ...linkOperations,
  ...enrolmentOperations,
  ...clientOperations,
  ...slotOperations,
  ...clientActOperations,
  ...exportOperations,
  ...courseOperations,
  ...caseloadOperations,
  ...alertOperations,
  ...therapistOperations,
  ...diaryOperations,
  ...reportOperations,
  ...absenceOperations,
  ...replanOperations,
  ...jobOperations,
  ...transferOperations,
]
