import { type Result, done, refuse } from '../../../course/refusal.ts'
import { importClients } from '../../../enrol/import-clients.ts'
import { previewImport } from '../../../enrol/preview-import.ts'
import type { FormFields } from '../../../http/read-form.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { importing } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage, ConsoleFault, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { ImportView } from './import-view.tsx'

/** Takes in a clients' file: what each row comes to, and then a job that enrols all of them, or the good ones. */
export const importPage: ClinicPage = {
  of: 'clinic',
  access: importing,
  looks: (fields) => !isDoing(fields),
  file: 'file',
  show: (visit, fault) => shown(visit, fault === null ? null : csvOf(fault.fields), fault),
  take,
}

/** The file that was chosen, or the text that was pasted or goes with the preview; null: neither. */
function csvOf(fields: FormFields): string | null {
  return fields.get('file') || fields.get('csv') || null
}

/** Whether the job is to begin: of all rows, or of the good ones. */
function isDoing(fields: FormFields): boolean {
  return ['do', 'good'].includes(fields.get('step') ?? '')
}

async function shown(
  visit: ConsoleVisit,
  csv: string | null,
  fault: ConsoleFault | null,
): Promise<Result<PageResponse>> {
  const { deps } = visit
  const previewed = csv === null ? null : { csv, preview: await previewImport(deps, csv) }
  return done(deps.respond(200, pageHtml(<ImportView {...{ visit, previewed, fault }} />)))
}

async function take(visit: ConsoleVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  const csv = csvOf(fields)
  if (csv === null) return refuse('bad-input', 'choose a file, or paste what is in it')
  if (!isDoing(fields)) {
    const page = await shown(visit, csv, null)
    return page.ok ? done({ page: page.value }) : page
  }
  const { deps, person } = visit
  const { digest } = await previewImport(deps, csv)
  if (digest !== seen) return refuse('changed-meanwhile', 'what the rows come to has changed since; look at them again')
  const begun = await importClients(deps, { csv, partial: fields.get('step') === 'good', by: person.id })
  return begun.ok ? done({ to: `import/${begun.job}` }) : refuse('bad-input', 'rows are wrong; nothing was enrolled')
}
