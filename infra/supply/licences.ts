// npm run licences [-- --write]: holds the licences of what is deployed to those that are allowed, and THIRD_PARTY_NOTICES to
// what it must say; --write writes that file. Exit codes: 0; 1 where a licence is refused or the file is not right; 2 for
// wrong usage.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { runCommand } from '../transfer/run-command.ts'
import { deployedPackages } from './deployed-packages.ts'
import { judgeLicences } from './judge-licences.ts'
import { lockedPackages } from './locked-packages.ts'
import { noticesText } from './notices.ts'
import { readNotice } from './read-notice.ts'

const file = new URL('../../THIRD_PARTY_NOTICES', import.meta.url)

await runCommand(async () => {
  const isWriting = readOptions()
  if (isWriting === null) return [2, 'usage: npm run licences [-- --write]']
  const deployed = await deployedPackages()
  const refused = judgeLicences(deployed, lockedPackages())
  if (refused.length > 0) {
    return [1, refused.map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'no licence'}`).join('\n')]
  }
  const text = noticesText(deployed.map(readNotice))
  if (isWriting) writeFileSync(file, text)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    return [1, 'THIRD_PARTY_NOTICES is not what is deployed: run `npm run licences -- --write`']
  }
  return [0, `${deployed.length} packages are deployed, all under allowed licences`]
})

function readOptions(): boolean | null {
  try {
    return parseArgs({ options: { write: { type: 'boolean', default: false } } }).values.write
  } catch {
    return null
  }
}
