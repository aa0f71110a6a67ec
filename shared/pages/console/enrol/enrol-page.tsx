import { createHash } from 'node:crypto'

import { type Result, done, refuse } from '../../../course/refusal.ts'
import { columnOf } from '../../../enrol/column-of.ts'
import { enrol } from '../../../enrol/enrol.ts'
import { type EnrolmentPreview, previewEnrolment } from '../../../enrol/preview-enrolment.ts'
import type { FormFields } from '../../../http/read-form.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { booking } from '../../../staff/access.ts'
import { livePage } from '../console-frame.tsx'
import type { ClinicPage, ConsoleFault, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { filledBefore } from '../course-do/do-field.ts'
import { furtherFields, neededFields } from './enrol-fields.ts'
import { EnrolView } from './enrol-view.tsx'
import { type EnrolmentRead, filledByLink, readEnrolment } from './read-enrolment.ts'

/** Books a whole course: the form, what it would do, and then the doing, of just what was previewed. */
export const enrolPage: ClinicPage = {
  of: 'clinic',
  access: booking,
  looks: (fields) => fields.get('step') !== 'do',
  show: (visit, fault) => shown(visit, fault?.fields ?? null, fault),
  take,
}

async function shown(
  visit: ConsoleVisit,
  sent: FormFields | null,
  fault: ConsoleFault | null,
): Promise<Result<PageResponse>> {
  const [needed, further] = [neededFields(visit), furtherFields(visit)]
  const fields = sent ?? filledByLink(visit, filledBefore([...needed, ...further]))
  const read = sent === null ? null : readEnrolment(visit, sent)
  const preview = read?.ok ? await previewEnrolment(visit.deps, read.enrolment, visit.person.id) : null
  const previewed = preview === null ? null : { preview, seen: digestOf(preview) }
  const faults = faultsOf(read, preview)
  return done(livePage(visit, <EnrolView {...{ visit, needed, further, fields, faults, previewed, fault, read }} />))
}

function faultsOf(read: EnrolmentRead | null, preview: EnrolmentPreview | null): ReadonlyMap<string, string> {
  if (read?.ok === false) return read.faults
  return preview?.ok === false ? new Map([[columnOf(preview.error.code), preview.error.detail]]) : new Map()
}

/** What a preview rests on: as long as it stays the same, enrolling does what was shown. */
function digestOf(preview: EnrolmentPreview): string {
  const { dates } = preview
  const said = preview.ok ? [preview.course, preview.sharesAddress, preview.welcome === null] : [preview.error.code]
  const walls = dates.map(({ wall, startsAt, session }) => [wall, startsAt, session])
  return createHash('sha256')
    .update(JSON.stringify([said, walls]))
    .digest('base64url')
}

async function take(visit: ConsoleVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  const read = readEnrolment(visit, fields)
  if (!read.ok) return refuse('bad-input', 'something is missing or is not as it should be')
  const { deps, person } = visit
  if (fields.get('step') !== 'do') {
    const page = await shown(visit, fields, null)
    return page.ok ? done({ page: page.value }) : page
  }
  const preview = await previewEnrolment(deps, read.enrolment, person.id)
  if (!preview.ok) return { ok: false, error: preview.error }
  if (digestOf(preview) !== seen) return changed
  const enrolled = await enrol(deps, read.enrolment, person.id)
  return enrolled.ok ? done({ to: `courses/${enrolled.value}` }) : enrolled
}

const changed = refuse('changed-meanwhile', 'what this would do was not shown, or has changed since; look at it again')
