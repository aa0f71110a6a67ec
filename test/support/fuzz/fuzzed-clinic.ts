import { createApi } from '../../../functions/api/api.ts'
import type { ApiDeps } from '../../../shared/api/api-deps.ts'
import { attendCourse } from '../../../shared/attend/attend-course.ts'
import { tick } from '../../../shared/attend/tick.ts'
import { askAddress } from '../../../shared/client/ask-address.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { runJob } from '../../../shared/job/run-job.ts'
import { createVerifier } from '../../../shared/staff/verify-token.ts'
import type { Due, Store } from '../../../shared/store/store.ts'
import { plus } from '../../../shared/time/instant.ts'
import { eventOf } from '../link-world.ts'
import { type PaperClinic, aClinicFile, openPaperClinic } from '../paper-rehearsal.ts'
import { deploy } from '../redeploy.ts'
import { at } from '../sample-course.ts'
import { quietTick } from '../tick-deps.ts'
import type { Chance } from './chance.ts'
import type { FuzzAnswer } from './check-answer.ts'
import { furnish } from './furnish.ts'
import type { FuzzState, FuzzTarget } from './fuzz-target.ts'
import { knownIn } from './known-values.ts'
import type { FuzzRequest } from './make-request.ts'
import type { StaffBearers } from './staff-bearers.ts'

/** A table that can be looked into whole. */
export interface OpenTable {
  readonly store: Store
  items(): Promise<FuzzState>
}

export interface FuzzedClinicOptions {
  readonly table: OpenTable
  readonly document: object
  readonly bearers: StaffBearers
  /** The file of another stack. With none of its own in it yet, a clinic can take it in. */
  readonly file: { readonly items: string; readonly lines: readonly string[] }
  readonly isEmpty: boolean
}

/** When a fuzzed clinic was opened, and since when its tokens are good. */
export const opened = at('2027-01-04T20:00:00Z')

/** A clinic in the middle of its work, or (empty) before it, behind the API as the function answers it. */
export async function createFuzzedClinic(options: FuzzedClinicOptions): Promise<FuzzTarget> {
  const { table, document, bearers, file, isEmpty } = options
  const paper = openPaperClinic(clinicFile(48), opened, table.store)
  const told: { etags: string[]; cursors: string[] } = { etags: [], cursors: [] }
  const ask = askerOf(paper, bearers)
  if (!isEmpty) {
    await furnish({ paper, ask, token: bearers.good[0] ?? '', pass: (minutes) => passTime(paper, minutes) })
    deploy(paper, clinicFile(72))
    for (let minute = 0; minute < 4; minute += 1) await passTime(paper, 1)
  }
  let latest = stateOf(await table.items())
  return {
    document,
    ask: async (request) => {
      const answer = await ask(request)
      if (answer.headers['etag'] !== undefined) told.etags.push(answer.headers['etag'])
      const cursor = /"next":"([^"]+)"\}/.exec(answer.body.slice(-600))?.[1]
      if (cursor !== undefined) told.cursors.push(cursor)
      return answer
    },
    state: async () => (latest = stateOf(await table.items())),
    ...(isEmpty ? { only: ofEmpty } : {}),
    pass: (chance) => pass(paper, chance),
    known: knownIn({ state: () => latest, bearers, told, file }),
  }
}

/** Anything else would be work of its own, and then no file of another stack is taken in. */
const ofEmpty = [
  ...['beginTransfer', 'takeTransferLines', 'endTransfer', 'readTransferHead', 'listTransferLines'],
  ...['listCourses', 'readClient', 'readCourse', 'readSending'],
]

/** With self-service, so that all that the API can do can be done. */
function clinicFile(promptHours: number) {
  return aClinicFile({
    closures: [],
    course: { selfService: { choices: 3, days: 7 } },
    messages: { promptHours },
  })
}

/** Limits count, and replays remember requests: both may change by what is refused. The heartbeat tells of the tick alone. */
function stateOf(items: FuzzState): FuzzState {
  return new Map([...items].filter(([key]) => !/^(?:limit|replay)#|^clinic heartbeat/.test(key)))
}

function askerOf(paper: PaperClinic, { issuer, clientId }: StaffBearers) {
  const verify = createVerifier({ issuer, clientId, clock: () => paper.now })
  const log = { error: () => {} }
  return async ({ method, path, headers, body, isBase64 }: FuzzRequest): Promise<FuzzAnswer> => {
    const deps: ApiDeps = { ...paper.deps, verify, document: () => '{"openapi":"3.1.1"}\n' }
    const event = eventOf(method, path, { ...(body === null ? {} : { body }), base64: isBase64 })
    const answer = await createApi(deps, log)({ ...event, headers: { ...headers } })
    return { status: answer.statusCode, headers: answer.headers, body: answer.body }
  }
}

/** Now and then some time goes by and what is due is done, a client wishes something, other settings are deployed. */
async function pass(paper: PaperClinic, chance: Chance): Promise<void> {
  if (chance.once(150)) deploy(paper, clinicFile(chance.pick([36, 48, 72])))
  if (chance.once(40)) {
    const email = `w-${chance.whole(1000)}@clients.example`
    await askAddress(paper.deps, ClientId.parse(chance.pick(['c-001', 'c-004'])), { email, by: 'client' })
  }
  if (chance.once(15)) await passTime(paper, chance.pick([0, 0, 1, 1, 1, 11, 60, 60 * 25]))
}

async function passTime(paper: PaperClinic, minutes: number): Promise<void> {
  paper.now = plus(paper.now, { minutes })
  const queued: Due[] = []
  const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
  await tick({ ...paper.deps, queue, perMinute: 600, ...quietTick, deployed: deployedOf(paper.clinic) })
  for (const due of queued) {
    if (due.type === 'course') await attendCourse(paper.deps, due.course)
    if (due.type === 'job') await runJob(paper.deps, due.job)
  }
}
