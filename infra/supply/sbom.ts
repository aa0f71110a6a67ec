// npm run -s sbom: prints, as CycloneDX in JSON, what others wrote of what is deployed. Exit code 1 where npm cannot tell.
import { spawnSync } from 'node:child_process'

import { root } from '../folders.ts'
import { runCommand } from '../transfer/run-command.ts'
import { deployedPackages } from './deployed-packages.ts'
import { deployedSbom, Sbom } from './deployed-sbom.ts'

const question = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']

await runCommand(async () => {
  const answer = spawnSync('npm', question, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (answer.status !== 0) return [1, `npm ${question.join(' ')} failed: ${answer.error?.message ?? answer.stderr}`]
  const deployed = await deployedPackages()
  const sbom = deployedSbom(Sbom.parse(JSON.parse(answer.stdout)), deployed)
  process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`)
  return [0, `${deployed.length} packages are deployed`]
})
