import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { bundleFunctions } from '../../../infra/bundle.ts'
import { clinicFileOf, readClinicFile } from '../../../infra/clinic-files.ts'
import type { FunctionName } from '../../../shared/config/function-names.ts'
import { measureAttend } from '../attend/measure-attend.ts'
import { medianOf } from '../median.ts'
import { startingEnvironment, toldBy } from '../time-cold-starts.ts'
import { megabytesOfACore, type ShareOfCore, shareOfCore } from './share-of-core.ts'

/** What a function's memory does to its times, all in milliseconds. */
export interface AtMemory {
  readonly megabytes: number
  /** Of one core. */
  readonly share: number
  /** From the start of a process to a handler that is ready. */
  readonly starts: Readonly<Record<(typeof started)[number], number>>
  /** From a pointer to a message that is sent and written down. */
  readonly message: number
}

/** Those that a message, a client and a member of staff wait for. */
export const started = ['attend', 'pages', 'staff'] as const satisfies readonly FunctionName[]

const sizes = [256, 512, 1024, megabytesOfACore] as const

/** Times starts and messages with the share of a core that each size of memory has; null where this machine cannot. */
export async function measureMemory(runs: number): Promise<readonly AtMemory[] | null> {
  const read = readClinicFile(clinicFileOf('harbour'))
  if (!read.ok) throw new Error(read.errors.join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'interlude-memory-'))
  try {
    const bundles = await bundleFunctions({ clinic: read.clinic, outdir: folder })
    const found: AtMemory[] = []
    for (const megabytes of sizes) {
      const share = megabytes / megabytesOfACore
      const group = shareOfCore(share)
      if (group === null) return null
      try {
        const start = (name: FunctionName) => medianStart(join(bundles[name], 'index.mjs'), { group, runs })
        const starts = { attend: start('attend'), pages: start('pages'), staff: start('staff') }
        const { rounds } = await measureAttend(1, { take: group.take, warmUp: 1 })
        found.push({ megabytes, share, starts, message: medianOf(rounds.map(({ waited }) => waited)) })
      } finally {
        group.end()
      }
    }
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function medianStart(bundle: string, { group, runs }: { readonly group: ShareOfCore; readonly runs: number }): number {
  const [command, words] = group.begin([process.execPath, join(import.meta.dirname, '..', 'cold-start.mjs'), bundle])
  const all = Array.from({ length: runs + 1 }, () =>
    toldBy(execFileSync(command, words, { env: startingEnvironment, encoding: 'utf8' })),
  )
  // The first reads from the disk.
  return medianOf(all.slice(1))
}
