import type { Operation } from './operation.ts'

/** Operations that are written in one file, with every path that they are at. */
export interface OperationFile {
  readonly paths: readonly string[]
  readonly load: () => Promise<readonly Operation[]>
}

/**
 * Where the operations at a path are written, in the order in which the document tells them. A request loads the one file
 * that it needs: to make the schemas of all was a third of what a start did. No two files share a path.
 */
export const operationFiles: readonly OperationFile[] = [
  {
    paths: ['/api/me', '/api/clinic', '/api/sending', '/api/texts', '/api/forms'],
    load: async () => (await import('./operations/clinic.ts')).clinicOperations,
  },
  {
    paths: ['/api/sending/held', '/api/sending/held/{course}'],
    load: async () => (await import('./operations/held.ts')).heldOperations,
  },
  {
    paths: ['/api/links/renewal'],
    load: async () => (await import('./operations/links.ts')).linkOperations,
  },
  {
    paths: ['/api/clients', '/api/enrolment-previews', '/api/imports', '/api/import-previews', '/api/first-sessions'],
    load: async () => (await import('./operations/enrolment.ts')).enrolmentOperations,
  },
  {
    paths: ['/api/clients/{client}', '/api/clients/{client}/commands', '/api/clients/{client}/previews'],
    load: async () => (await import('./operations/clients.ts')).clientOperations,
  },
  {
    paths: [
      '/api/clients/{client}/slots/{slot}/free-times',
      '/api/clients/{client}/slots/{slot}/offers',
      '/api/clients/{client}/slots/{slot}/forms',
      '/api/clients/{client}/answers',
    ],
    load: async () => (await import('./operations/slots.ts')).slotOperations,
  },
  {
    paths: [
      '/api/clients/{client}/mails/stop',
      '/api/clients/{client}/mails/resume',
      '/api/clients/{client}/address',
      '/api/clients/{client}/address/decline',
      '/api/clients/{client}/pin',
      '/api/clients/{client}/erasure',
      '/api/clients/{client}/erasure/undo',
    ],
    load: async () => (await import('./operations/client-acts.ts')).clientActOperations,
  },
  {
    paths: ['/api/clients/{client}/export'],
    load: async () => (await import('./operations/exports.ts')).exportOperations,
  },
  {
    paths: [
      '/api/courses',
      '/api/clients/{client}/courses',
      '/api/courses/{course}',
      '/api/courses/{course}/answers',
      '/api/courses/{course}/mails',
      '/api/courses/{course}/mails/{attempt}',
      '/api/courses/{course}/audit',
    ],
    load: async () => (await import('./operations/courses.ts')).courseOperations,
  },
  {
    paths: ['/api/caseload'],
    load: async () => (await import('./operations/caseload.ts')).caseloadOperations,
  },
  {
    paths: ['/api/alerts', '/api/alerts/{alert}/acknowledge'],
    load: async () => (await import('./operations/alerts.ts')).alertOperations,
  },
  {
    paths: [
      '/api/therapists',
      '/api/therapists/{therapist}/diary',
      '/api/therapists/{therapist}/free-times',
      '/api/therapists/{therapist}/feed',
    ],
    load: async () => (await import('./operations/therapists.ts')).therapistOperations,
  },
  {
    paths: ['/api/diary'],
    load: async () => (await import('./operations/diary.ts')).diaryOperations,
  },
  {
    paths: ['/api/report'],
    load: async () => (await import('./operations/reports.ts')).reportOperations,
  },
  {
    paths: ['/api/absences', '/api/absences/{job}', '/api/absences/{job}/approve', '/api/absences/{job}/withdraw'],
    load: async () => (await import('./operations/absences.ts')).absenceOperations,
  },
  {
    paths: ['/api/replans', '/api/replans/{job}/approve'],
    load: async () => (await import('./operations/replans.ts')).replanOperations,
  },
  {
    paths: ['/api/jobs/{job}'],
    load: async () => (await import('./operations/jobs.ts')).jobOperations,
  },
  {
    paths: [
      '/api/transfer/head',
      '/api/transfer/lines',
      '/api/transfer/{items}',
      '/api/transfer/{items}/lines',
      '/api/transfer/{items}/end',
    ],
    load: async () => (await import('./operations/transfer.ts')).transferOperations,
  },
]
