import type { Answered, ApiWorld, Asking } from './api-world.ts'
import { aRow, csvText } from './clients-csv.ts'
import { sentAttempt } from './console-world.ts'

const leave = { therapist: 't-1', from: '2027-03-08', to: '2027-03-12' }
const newClient = {
  ...{ client: 'c-010', name: 'Ben Ode', email: 'ben@clients.example', therapist: 't-1', sessions: 12 },
  ...{ first: '2027-03-10T15:00', consentedOn: '2027-01-01' },
}
const csv = { contentType: 'text/csv', body: csvText([aRow({ client_id: 'c-9', first_session: '2027-03-11T09:00' })]) }
const confirm = { do: 'confirm', slot: 9 }

/** What has to be there before: acts by the API itself, by an admin. */
type Before = (world: Pick<ApiWorld, 'ask'>) => Promise<Answered>

const declare: Before = ({ ask }) => ask('POST', '/api/absences', { body: leave })
const stopAll: Before = ({ ask }) => ask('POST', '/api/clients/c-001/mails/stop', { body: { family: 'all' } })
const erase: Before = ({ ask }) => ask('POST', '/api/clients/c-001/erasure')
const exported: Before = ({ ask }) => ask('POST', '/api/clients/c-001/export')

/** A request for an operation, as somebody of the clinic would make it. */
export interface ApiExample {
  readonly id: string
  /** The path after `/api/`, of what is there. */
  readonly path: string
  readonly asking?: Asking
  readonly before?: Before
  /** Why it is refused all the same: its good answer needs more than the sample course has, and other tests bring it about. */
  readonly refusedFor?: string
  /** A request that is refused, and its code; null: nothing of it could be refused but by its reading. */
  readonly refused: readonly [path: string, asking: Asking, code: string] | null
}

const c1 = 'clients/c-001'
const transfer = `transfer/${'a'.repeat(64)}`
const head = { clinic: 'harbour', state: { sending: true, unknowns: 0, probeAt: null, perMinute: 1, version: 1 } }
const ndjson = { contentType: 'application/x-ndjson', body: '{}\n' }
/** One for each operation: an operation without one fails the tests. */
export const apiExamples: readonly ApiExample[] = [
  { id: 'readMe', path: 'me', refused: ['me?all=1', {}, 'bad-input'] },
  { id: 'readClinic', path: 'clinic', refused: null },
  { id: 'readSending', path: 'sending', refused: null },
  {
    ...{ id: 'setSending', path: 'sending', asking: { body: { on: false } } },
    refused: ['sending', { body: { on: 'no' } }, 'bad-input'],
  },
  { id: 'listHeld', path: 'sending/held', refused: ['sending/held?after=-1', {}, 'bad-input'] },
  {
    ...{ id: 'decideAllHeld', path: 'sending/held', asking: { body: { do: 'send' } }, refusedFor: 'not-allowed' },
    refused: ['sending/held', { body: { do: 'send' } }, 'not-allowed'],
  },
  {
    ...{ id: 'decideHeld', path: 'sending/held/c-001.1', asking: { body: { do: 'skip' } } },
    refused: ['sending/held/c-404.1', { body: { do: 'send' } }, 'unknown-client'],
  },
  { id: 'renewLinks', path: 'links/renewal', refused: ['links/renewal?all=1', {}, 'bad-input'] },
  { id: 'readTexts', path: 'texts', refused: null },
  { id: 'listForms', path: 'forms', refused: null },
  {
    ...{ id: 'enrolClient', path: 'clients', asking: { body: newClient } },
    refused: ['clients', { body: { ...newClient, client: 'c-001' } }, 'course-open'],
  },
  {
    ...{ id: 'previewEnrolment', path: 'enrolment-previews', asking: { body: newClient } },
    refused: ['enrolment-previews', { body: { ...newClient, client: 'c-001' } }, 'course-open'],
  },
  { id: 'importClients', path: 'imports', asking: csv, refused: ['imports', { ...csv, body: 'a,b\n' }, 'bad-input'] },
  {
    ...{ id: 'previewImport', path: 'import-previews', asking: csv },
    refused: ['import-previews', { ...csv, body: 'x'.repeat(5_000_001) }, 'payload-too-large'],
  },
  { id: 'listCaseload', path: 'caseload?sort=name&limit=1', refused: ['caseload?after=bm8', {}, 'bad-input'] },
  {
    ...{ id: 'readReport', path: 'report?from=2027-01-01&to=2027-03-31' },
    refused: ['report?from=2027-01-01&to=2026-12-31', {}, 'bad-input'],
  },
  { id: 'listCourses', path: 'courses', refused: ['courses?after=bm8', {}, 'bad-input'] },
  {
    ...{ id: 'firstSession', path: 'first-sessions', asking: csv },
    refused: ['first-sessions', { ...csv, contentType: 'text/plain' }, 'unsupported-media-type'],
  },
  { id: 'readClient', path: c1, refused: ['clients/c-404', {}, 'unknown-client'] },
  {
    ...{ id: 'commandCourse', path: `${c1}/commands`, asking: { body: confirm } },
    refused: [`${c1}/commands`, { body: { do: 'confirm', slot: 1 } }, 'slot-already-started'],
  },
  {
    ...{ id: 'previewCommand', path: `${c1}/previews`, asking: { body: confirm } },
    refused: [`${c1}/previews`, { body: { do: 'move', slot: 9, to: '2027-03-10T23:00' } }, 'outside-hours'],
  },
  {
    ...{ id: 'freeTimesOfSlot', path: `${c1}/slots/9/free-times?near=2027-03-09T14:00&earliest=09:00` },
    refused: [`${c1}/slots/40/free-times?near=2027-03-09T14:00`, {}, 'unknown-slot'],
  },
  {
    id: 'offersForSlot',
    refusedFor: 'not-allowed',
    path: `${c1}/slots/9/offers`,
    refused: [`${c1}/slots/9/offers`, {}, 'not-allowed'],
  },
  { id: 'formsOfSlot', path: `${c1}/slots/9/forms`, refused: [`${c1}/slots/40/forms`, {}, 'unknown-slot'] },
  {
    ...{ id: 'giveAnswers', path: `${c1}/answers` },
    asking: { body: { slot: 1, form: 'gad-7', answers: [0, 1, 2, 3, 0, 1, 2] } },
    refused: [`${c1}/answers`, { body: { slot: 1, form: 'other', answers: {} } }, 'unknown-form'],
  },
  {
    ...{ id: 'stopMails', path: `${c1}/mails/stop`, asking: { body: { family: 'prompts' } } },
    refused: ['clients/c-404/mails/stop', { body: { family: 'all' } }, 'unknown-client'],
  },
  {
    ...{ id: 'resumeMails', path: `${c1}/mails/resume`, before: stopAll, asking: { body: { family: 'all' } } },
    refused: ['clients/c-404/mails/resume', { body: { family: 'all' } }, 'unknown-client'],
  },
  {
    ...{ id: 'setAddress', path: `${c1}/address`, asking: { body: { email: 'new@clients.example' } } },
    refused: [`${c1}/address`, { body: { email: 'nobody' } }, 'bad-input'],
  },
  {
    ...{ id: 'declineAddress', refusedFor: 'not-allowed', path: `${c1}/address/decline` },
    refused: [`${c1}/address/decline`, {}, 'not-allowed'],
  },
  {
    ...{ id: 'givePin', path: `${c1}/pin`, asking: { body: { pin: '4711' } } },
    refused: [`${c1}/pin`, { body: { pin: '47' } }, 'bad-input'],
  },
  { id: 'eraseClient', path: `${c1}/erasure`, refused: ['clients/c-404/erasure', {}, 'unknown-client'] },
  {
    ...{ id: 'undoErasure', path: `${c1}/erasure/undo`, before: erase },
    refused: ['clients/c-404/erasure/undo', {}, 'nothing-to-undo'],
  },
  { id: 'askExport', path: `${c1}/export`, refused: ['clients/c-404/export', {}, 'unknown-client'] },
  { id: 'readExport', path: `${c1}/export`, before: exported, refused: null },
  { id: 'listCoursesOfClient', path: `${c1}/courses`, refused: [`${c1}/courses?after=bm8`, {}, 'bad-input'] },
  { id: 'readCourse', path: 'courses/c-001.1', refused: ['courses/c-001.2', {}, 'unknown-client'] },
  { id: 'listAnswers', path: 'courses/c-001.1/answers', refused: ['courses/c-001/answers', {}, 'bad-input'] },
  {
    id: 'listMails',
    path: 'courses/c-001.1/mails?limit=1',
    refused: ['courses/c-001.1/mails?limit=0', {}, 'bad-input'],
  },
  {
    ...{ id: 'readMail', path: `courses/c-001.1/mails/${sentAttempt}` },
    refused: ['courses/c-001.1/mails/0f0f0f0f-0000-4222-8333-444444444444', {}, 'not-found'],
  },
  { id: 'listAudit', path: 'courses/c-001.1/audit', refused: ['courses/c-001.1/audit?limit=x', {}, 'bad-input'] },
  { id: 'listAlerts', path: 'alerts', before: stopAll, refused: ['alerts?after=bm8', {}, 'bad-input'] },
  {
    ...{ id: 'acknowledgeAlert', path: 'alerts/ALERT/acknowledge', before: stopAll },
    refused: ['alerts/none/acknowledge', {}, 'not-found'],
  },
  { id: 'listTherapists', path: 'therapists?limit=2', refused: ['therapists?after=bm8', {}, 'bad-input'] },
  {
    ...{ id: 'readDiary', path: 'therapists/t-1/diary?from=2027-03-01&to=2027-03-31' },
    refused: ['therapists/t-1/diary?from=2027-03-01&to=2027-02-01', {}, 'bad-input'],
  },
  { id: 'readDiaryWeek', path: 'diary?week=2027-03-03&limit=2', refused: ['diary?week=2027-02-30', {}, 'bad-input'] },
  {
    ...{ id: 'freeTimesOfTherapist', path: 'therapists/t-1/free-times?near=2027-03-09T14:00&weekdays=mon,wed&count=2' },
    refused: ['therapists/t-404/free-times?near=2027-03-09T14:00', {}, 'unknown-therapist'],
  },
  { id: 'giveFeedAddress', path: 'therapists/t-1/feed', refused: ['therapists/t-404/feed', {}, 'unknown-therapist'] },
  {
    ...{ id: 'declareAbsence', path: 'absences', asking: { body: { ...leave, approved: true } } },
    refused: ['absences', { body: { ...leave, to: '2027-03-01' } }, 'bad-input'],
  },
  { id: 'readAbsence', path: 'absences/JOB', before: declare, refused: ['absences/none', {}, 'not-found'] },
  {
    ...{ id: 'approveAbsence', path: 'absences/JOB/approve', before: declare },
    refused: ['absences/none/approve', {}, 'not-found'],
  },
  {
    ...{ id: 'withdrawAbsence', path: 'absences/JOB/withdraw', before: declare },
    refused: ['absences/none/withdraw', {}, 'not-found'],
  },
  { id: 'readReplans', path: 'replans', refused: ['replans?after=-1', {}, 'bad-input'] },
  {
    id: 'approveReplan',
    refusedFor: 'not-found',
    path: 'replans/none/approve',
    refused: ['replans/none/approve', {}, 'not-found'],
  },
  { id: 'readTransferHead', path: 'transfer/head', refused: null },
  { id: 'listTransferLines', path: 'transfer/lines', refused: ['transfer/lines?after=bm8', {}, 'bad-input'] },
  {
    ...{ id: 'beginTransfer', refusedFor: 'not-allowed', path: transfer, asking: { body: head } },
    refused: [transfer, { body: head }, 'not-allowed'],
  },
  {
    ...{ id: 'takeTransferLines', refusedFor: 'not-allowed', path: `${transfer}/lines`, asking: ndjson },
    refused: [`${transfer}/lines`, ndjson, 'not-allowed'],
  },
  {
    id: 'endTransfer',
    refusedFor: 'not-allowed',
    path: `${transfer}/end`,
    refused: [`${transfer}/end`, {}, 'not-allowed'],
  },
  { id: 'readJob', path: `jobs/JOB`, before: exported, refused: ['jobs/none', {}, 'not-found'] },
]
