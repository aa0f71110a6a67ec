import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { temporaryDirectory } from './temporary-directory.ts'
import { readArguments } from '../../../../infra/local/rehearse/arguments.ts'

function optionsOf(words: readonly string[], directory = '/where/i/stand') {
  const asked = readArguments(words, directory)
  if (!asked.ok) throw new Error(asked.line)
  return asked.options
}

function refusalOf(words: readonly string[]): string {
  const asked = readArguments(words, '/where/i/stand')
  if (asked.ok || asked.help) throw new Error('was taken')
  return asked.line
}

describe('readArguments', () => {
  it('takes the sample clinic with its clients where nothing is said, and lets nothing happen on the way', () => {
    const options = optionsOf([])
    expect(options.clinic).toMatch(/infra\/clinics\/harbour\.json$/)
    expect(options.clients).toMatch(/infra\/samples\/clients\.csv$/)
    expect(options.scenario).toBeNull()
    expect(options).toMatchObject({ start: null, out: '/where/i/stand/rehearsal', json: false })
  })

  it('lets nothing happen on the way where clients are given and no scenario', () => {
    expect(optionsOf(['--clients', 'mine.csv'])).toMatchObject({ clients: '/where/i/stand/mine.csv', scenario: null })
  })

  it('tells paths from the directory in which the user stands', () => {
    const options = optionsOf(['--scenario', '../s.jsonl', '--out', '/tmp/o', '--clinic', 'c.json'])
    expect(options).toMatchObject({ scenario: '/where/i/s.jsonl', out: '/tmp/o', clinic: '/where/i/stand/c.json' })
  })

  it('finds a clinic of the repository by its bare name', () => {
    expect(optionsOf(['--clinic', 'thames']).clinic).toMatch(/infra\/clinics\/thames\.json$/)
    expect(optionsOf(['--clinic', 'thames.json']).clinic).toMatch(/infra\/clinics\/thames\.json$/)
  })

  it('prefers a file of that name where the user stands', () => {
    const here = temporaryDirectory()
    writeFileSync(join(here, 'thames.json'), '{}')
    expect(optionsOf(['--clinic', 'thames.json'], here).clinic).toBe(join(here, 'thames.json'))
  })

  it('takes a start to the second', () => {
    expect(optionsOf(['--start', '2027-01-01T17:00:00Z', '--json'])).toMatchObject({
      start: '2027-01-01T17:00:00Z',
      json: true,
    })
  })

  it.each([
    '2027-02-29T00:00:00Z',
    '2027-01-01T24:00:00Z',
    '2027-01-01T00:00:60Z',
    '1798761600',
    '2027-01-01',
    '10000-01-01T00:00:00Z',
  ])('refuses the start %s in one line', (start) => {
    expect(refusalOf(['--start', start])).toBe('--start: not an instant; it would be one such as 2027-01-01T17:00:00Z')
  })

  it.each([[['--foo']], [['clients.csv']], [['--out']], [['--out', '']], [['--json=yes']], [['--out', '--json']]])(
    'refuses %j in one line that leads to the help',
    (words) => {
      expect(refusalOf(words)).toMatch(/^[^\n]+; see .*--help$/)
    },
  )
})
