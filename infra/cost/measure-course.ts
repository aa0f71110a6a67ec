import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { clinicFileOf, readClinicFile } from '../clinic-files.ts'
import type { AskedLine, CountLine } from '../local/counts.ts'
import { rehearse } from '../local/rehearse/run.ts'
import type { Measured } from './measured.ts'

const clients = [
  'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures',
  'c-1,Ada Example,ada@example.org,,en,t-1,16,2027-01-05T10:00,0,grief,depression,neutral,2026-12-14,phq-9',
]

/** Takes one client through 16 sessions, all attended, in the local stack of the sample clinic, and counts what was asked for. */
export async function measureCourse(): Promise<Measured> {
  const clinicFile = clinicFileOf('harbour')
  const read = readClinicFile(clinicFile)
  if (!read.ok) throw new Error(read.errors.join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'interlude-cost-'))
  try {
    const plan = {
      clinic: read.clinic,
      clinicFile,
      csv: `${clients.join('\n')}\n`,
      lines: [],
      start: null,
      without: null,
    }
    const quiet = { show: () => undefined, stop: () => undefined }
    const done = await rehearse({ ...plan, out: join(folder, 'out') }, quiet)
    if (!done.ok) throw new Error(done.faults.join('\n'))
    const { counts, idleTick } = done.outcome.asked
    return { messages: done.outcome.summary.messages.sent, course: beyondTicks(counts, idleTick), idleTick }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The counts without what as many ticks ask for as there were. */
function beyondTicks(counts: readonly AskedLine[], idleTick: readonly CountLine[]): readonly AskedLine[] {
  const ticks = counts.find(({ service, operation }) => service === 'lambda' && operation === 'tick')?.requests ?? 0
  return counts.flatMap((line) => {
    const idle = idleTick.find(({ service, operation }) => service === line.service && operation === line.operation)
    if (line.by !== 'tick' || idle === undefined) return [line]
    const requests = line.requests - ticks * idle.requests
    return requests === 0 ? [] : [{ ...line, requests, units: line.units - ticks * idle.units }]
  })
}
