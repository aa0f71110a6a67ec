import { describe, expect, it } from 'vitest'

import { readCliCall } from '../../infra/cli-call.ts'

const clinics = ['harbour', 'thames']
const right = (verb: string) => `npm run ${verb} -- --clinic NAME; the clinics in infra/clinics are: harbour, thames`

describe('readCliCall', () => {
  it('takes the clinic out and leaves every other option, in order, to the CDK CLI', () => {
    expect(readCliCall(['deploy', '--quiet', '--clinic', 'thames', '--output', 'out'], clinics)).toEqual({
      ok: true,
      call: { verb: 'deploy', clinic: 'thames', rest: ['--quiet', '--output', 'out'] },
    })
  })

  it('reads a clinic joined by an equals sign', () => {
    expect(readCliCall(['synth', '--clinic=harbour', '-q'], clinics)).toEqual({
      ok: true,
      call: { verb: 'synth', clinic: 'harbour', rest: ['-q'] },
    })
  })

  it.each([
    [['synth'], `no clinic is named: ${right('synth')}`],
    [['diff', '--clinic'], `--clinic has no name: ${right('diff')}`],
    [['deploy', '--clinic', '--quiet'], `--clinic has no name: ${right('deploy')}`],
    [['destroy', '--clinic', '../secret'], `there is no clinic "../secret": ${right('destroy')}`],
    [['bootstrap', '--clinic', 'harbour'], 'give one of synth, diff, deploy, destroy'],
    [[], 'give one of synth, diff, deploy, destroy'],
  ])('refuses %j and says what would be right', (given, error) => {
    expect(readCliCall(given, clinics)).toEqual({ ok: false, error })
  })
})
