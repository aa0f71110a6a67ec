import { absenceStatus } from '../../../shared/absence/absence-status.ts'
import { declareAbsence } from '../../../shared/absence/declare-absence.ts'
import { Clinic } from '../../../shared/config/clinic.ts'
import { wishNear, wishOf } from '../../../shared/change/find-times.ts'
import { Absence } from '../../../shared/course/absence.ts'
import { diaryOf } from '../../../shared/course/diary.ts'
import { freeTimes } from '../../../shared/course/free-times.ts'
import { TherapistId } from '../../../shared/course/ids.ts'
import { type EnrolDeps, enrol } from '../../../shared/enrol/enrol.ts'
import { type Enrolment, planEnrolment } from '../../../shared/enrol/enrolment.ts'
import { openCourse } from '../../../shared/enrol/open-course.ts'
import { parseRow } from '../../../shared/enrol/parse-row.ts'
import { plan } from '../../../shared/message/plan.ts'
import { PlainDate, WallTime } from '../../../shared/time/wall-time.ts'
import { sampleAddressKey } from '../../support/address-key.ts'
import { aRow } from '../../support/clients-csv.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { at } from '../../support/sample-course.ts'
import { benchClinicFile } from '../bench-clinic.ts'
import { type CpuTime, cpuTimeOf } from '../cpu-time.ts'

export interface PlanningTimes {
  /** 16 weekly sessions over three closures and the change of the clocks, with the dates of every message. */
  readonly enrolment: CpuTime
  /** The five nearest free times of a therapist with a full diary, of the next 52 weeks. */
  readonly search: CpuTime
  /** All that a week's leave would do to 60 courses, with the mails that it would write. */
  readonly leave: CpuTime
}

const now = at('2026-12-28T20:00:00Z')
const closures = ['2027-01-18', '2027-02-15', '2027-04-02'].map((day) => ({ from: day, to: day, name: 'Closed' }))
/** Its clocks change within the course. */
const clinic = Clinic.parse({ ...benchClinicFile(), closures, timeZone: 'Europe/London' })
const therapist = TherapistId.parse('t-1')

export async function measurePlanning(rounds: number): Promise<PlanningTimes> {
  const { store, deps } = await fullDiary()
  const days = await store.readDiaryFrom(therapist, PlainDate.parse('2026-12-28'))
  const absence = Absence.parse({ therapist, from: '2027-02-01', to: '2027-02-07' })
  const declared = await declareAbsence({ ...deps, newId: () => 'bench' }, { absence, by: 'p-1', approved: false })
  if (!declared.ok || declared.value.rows !== 60) throw new Error('the leave does not touch the 60 courses')
  const { id } = declared.value
  return {
    enrolment: await cpuTimeOf(rounds, 200, () => planned(enrolmentOf(7))),
    search: await cpuTimeOf(rounds, 20, () => searched(days)),
    leave: await cpuTimeOf(rounds, 1, async () => {
      for (const from of [0, 20, 40]) await absenceStatus(deps, id, from)
    }),
  }
}

function planned(enrolment: Enrolment): number {
  const steps = planEnrolment(clinic, enrolment, now)
  if (!steps.ok) throw new Error(steps.error.detail)
  const opened = openCourse(clinic, enrolment, {
    ...{ steps: steps.value, before: null, isShared: false, pin: null, by: 'p-1', now },
  })
  return plan({ clinic, ...opened }).length
}

function searched(days: Parameters<typeof diaryOf>[0]): number {
  const wish = wishOf(wishNear(WallTime.parse('2027-01-05T10:00'), 5, 364), PlainDate.parse('2026-12-28'))
  const found = freeTimes(
    {
      ...{ clinic, therapist, minutes: clinic.course.minutes, zone: clinic.timeZone, diary: diaryOf(days), now },
      ...{ room: { after: null, before: null }, givesWay: () => false, except: null },
    },
    wish,
  )
  if (found.length !== 5) throw new Error(`${found.length} free times were found`)
  return found.length
}

/** A therapist whose every hour from Monday to Friday is taken, for sixteen weeks. */
async function fullDiary() {
  const store = createMemoryStore()
  const deps: EnrolDeps & { readonly linkBaseUrl: string } = {
    ...{ store, clinic, clock: () => now, pause: async () => {}, addressKey: sampleAddressKey },
    ...{ randomBytes: (count: number) => new Uint8Array(count), linkBaseUrl: 'https://links.example' },
  }
  for (let number = 0; number < 60; number += 1) {
    const enrolled = await enrol(deps, enrolmentOf(number), 'p-1')
    if (!enrolled.ok) throw new Error(enrolled.error.detail)
  }
  return { store, deps }
}

function enrolmentOf(number: number): Enrolment {
  const [day, hour] = [4 + Math.floor(number / 12), 8 + (number % 12)]
  const cells = aRow({
    ...{ client_id: `c-${number + 1}`, email: `c-${number + 1}@clients.example`, therapist, sessions: '16' },
    first_session: `2027-01-0${day}T${String(hour).padStart(2, '0')}:00`,
  })
  const parsed = parseRow(clinic, { line: 1, cells })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.enrolment
}
