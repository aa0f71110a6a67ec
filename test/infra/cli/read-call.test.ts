import { describe, expect, it } from 'vitest'

import { readCliCall } from '../../../infra/cli/read-call.ts'

const clinics = ['harbour', 'thames']
const right = (verb: string) =>
  `npm run ${verb} -- --clinic NAME, or --all; the clinics in infra/clinics are: harbour, thames`
const plain = { yes: false, purge: null, isExported: true, exportTo: null, profile: null }

function callOf(...given: readonly string[]) {
  const read = readCliCall(given, clinics)
  return read.ok ? read.call : read.error
}

describe('readCliCall', () => {
  it('takes the clinic out and leaves every other option, in order, to the CDK CLI', () => {
    expect(callOf('deploy', '--quiet', '--clinic', 'thames', '--output', 'out')).toEqual({
      ...{ verb: 'deploy', clinics: ['thames'], isAll: false, destroy: plain },
      rest: ['--quiet', '--output', 'out'],
    })
  })

  it('reads a clinic joined by an equals sign', () => {
    expect(callOf('synth', '--clinic=harbour', '-q')).toMatchObject({ clinics: ['harbour'], rest: ['-q'] })
  })

  it('means every clinic, in order, by --all', () => {
    expect(callOf('diff', '--all', '--fail')).toMatchObject({ clinics, isAll: true, rest: ['--fail'] })
  })

  it.each([
    [['synth'], `no clinic is named: ${right('synth')}`],
    [['diff', '--clinic'], `--clinic has no name: ${right('diff')}`],
    [['deploy', '--clinic', '--quiet'], `--clinic has no name: ${right('deploy')}`],
    [['destroy', '--clinic', '../secret'], `there is no clinic "../secret": ${right('destroy')}`],
    [['deploy', '--all', '--clinic', 'thames'], `--all and --clinic exclude each other: ${right('deploy')}`],
    [['bootstrap', '--clinic', 'harbour'], 'give one of synth, diff, deploy, destroy'],
    [[], 'give one of synth, diff, deploy, destroy'],
  ])('refuses %j and says what would be right', (given, error) => {
    expect(callOf(...given)).toBe(error)
  })

  describe('of a stack to be taken down', () => {
    it('keeps the data, exports it and asks, unless told otherwise', () => {
      expect(callOf('destroy', '--clinic', 'harbour')).toMatchObject({ destroy: plain, rest: [] })
    })

    it.each([
      [['--yes'], { yes: true }, []],
      [['--force'], { yes: true }, []],
      [['--export', 'a.jsonl'], { exportTo: 'a.jsonl' }, []],
      [['--no-export'], { isExported: false }, []],
      [['--purge'], { purge: 'ask' }, []],
      [['--purge', '--yes'], { purge: 'ask', yes: true }, []],
      [['--purge', 'harbour'], { purge: 'named' }, []],
      [['--purge=harbour'], { purge: 'named' }, []],
      [['--profile', 'h', '-v'], { profile: 'h' }, ['--profile', 'h', '-v']],
    ])('reads %j, and leaves the CDK what is its', (given, told, rest) => {
      expect(callOf('destroy', '--clinic', 'harbour', ...given)).toMatchObject({ destroy: { ...plain, ...told }, rest })
    })

    it.each([
      [
        ['--clinic', 'harbour', '--purge', 'thames'],
        '--purge thames is not the clinic that --clinic names: nothing was done',
      ],
      [['--all', '--purge'], '--purge is for one clinic at a time: give --clinic NAME'],
      [['--all', '--export', 'a'], '--export names one file: with --all each clinic has its own'],
      [['--clinic', 'harbour', '--export'], '--export has no file: give one, such as --export clinic.jsonl'],
      [['--clinic', 'harbour', '--export', 'a', '--no-export'], '--export and --no-export exclude each other'],
    ])('refuses %j', (given, error) => {
      expect(callOf('destroy', ...given)).toBe(error)
    })
  })
})
