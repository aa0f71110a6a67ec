import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Clinic } from '../../../shared/config/clinic.ts'
import { callersFolder } from '../../folders.ts'
import type { ClinicEnd } from '../run-all.ts'
import { askOperator } from './agreed.ts'
import { openAws } from './aws.ts'
import { exportFirst } from './export-first.ts'
import type { DestroyOptions } from './read-options.ts'
import { takeDown } from './take-down.ts'
import { tokenOf, variableOf } from './token-of.ts'

/** Takes a clinic's stack down for the operator at this terminal. */
export async function destroyClinic(
  clinic: Clinic,
  options: DestroyOptions,
  deleteStack: () => Promise<ClinicEnd>,
): Promise<ClinicEnd> {
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  return takeDown(clinic, options, {
    ...{ aws: openAws(clinic.region, options.profile), agreed: askOperator, deleteStack, tell },
    exportClinic: async (url) => {
      const token = tokenOf(clinic.id, process.env)
      if (token !== null) return exportFirst({ url, token, path: pathOf(clinic.id, options) }, { send: fetch, tell })
      tell(`no export without an admin's token in ${variableOf(clinic.id)} or INTERLUDE_TOKEN; or give --no-export`)
      return false
    },
    pause: async (seconds) => setTimeout(seconds * 1000),
  })
}

function pathOf(clinic: string, { exportTo }: DestroyOptions): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return resolve(callersFolder, exportTo ?? `${clinic}-${time}.jsonl`)
}
