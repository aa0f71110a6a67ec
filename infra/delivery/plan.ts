// npm run -s delivery-plan -- --canary NAME: prints `canary={…}` and `rest=[…]`, each clinic with its account and region, as
// GitHub Actions takes a step's outputs. Exit codes: 0; 1 for a bad clinic file; 2 for wrong usage.
import { parseArgs } from 'node:util'

import { checkClinics } from '../cli/check-clinics.ts'
import { clinicNames } from '../clinic-files.ts'
import { runCommand } from '../transfer/run-command.ts'
import { planDelivery } from './plan-delivery.ts'

await runCommand(async () => {
  const checked = checkClinics({ verb: 'synth', clinics: clinicNames() })
  if (!checked.ok) return [1, checked.errors.join('\n')]
  const targets = checked.clinics.map(targetOf)
  const { canary = '' } = parseArgs({ options: { canary: { type: 'string' } }, strict: false }).values
  const planned = planDelivery(targets, String(canary))
  if (!planned.ok) return [2, `usage: npm run -s delivery-plan -- --canary ${clinicNames().join('|')}`]
  for (const [name, value] of Object.entries(planned.plan)) process.stdout.write(`${name}=${JSON.stringify(value)}\n`)
  return [0, `${targets.length} clinics, ${planned.plan.canary.clinic} first`]
})

function targetOf({ id, account, region }: { readonly id: string; readonly account: string; readonly region: string }) {
  return { clinic: id, account, region }
}
