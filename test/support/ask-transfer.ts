import * as z from 'zod'

import type { AskStack } from '../../infra/transfer/ask-stack.ts'
import type { Result } from '../../shared/course/refusal.ts'
import { ClinicState } from '../../shared/store/items.ts'
import { exportHead, exportPage } from '../../shared/transfer/export-page.ts'
import { type TransferDeps, beginTransfer, endTransfer, takeChunk } from '../../shared/transfer/take-transfer.ts'

const Begin = z.object({ clinic: z.string(), state: ClinicState })

/** What the commands that move a clinic ask of a stack, answered by the use cases themselves: no API lies between. */
export function askTransfer(deps: TransferDeps): AskStack {
  return async (method, path, body) => {
    const [, items = '', part = ''] = /^\/api\/transfer\/([^/?]*)\/?([^?]*)/.exec(path) ?? []
    if (method === 'GET' && items === 'head') return exportHead(deps)
    if (method === 'GET') return exportPage(deps, new URLSearchParams(path.split('?')[1]).get('after'))
    if (part === '') return valueOf(await beginTransfer(deps, { ...Begin.parse(body), items }, 'p-admin'))
    if (part === 'end') return valueOf(await endTransfer(deps, items))
    return valueOf(await takeChunk(deps, items, String(body).split('\n').filter(Boolean)))
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
