import { describe, expect, it } from 'vitest'

import { readStartArguments } from '../../../infra/local/start-arguments.ts'

describe('readStartArguments', () => {
  it('serves the sample clinic on port 4000 with its sample clients', () => {
    expect(readStartArguments([], '/home/ann')).toMatchObject({
      ok: true,
      options: { port: 4000, empty: false, clinicFile: expect.stringMatching(/infra\/clinics\/harbour\.json$/) },
    })
  })

  it('takes a file from where the user stands, and a shipped clinic by its name', () => {
    expect(readStartArguments(['--clinic', 'my/own.json', '--port', '4100', '--empty'], '/home/ann')).toEqual({
      ok: true,
      options: { port: 4100, empty: true, clinicFile: '/home/ann/my/own.json' },
    })
    expect(readStartArguments(['--clinic', 'thames'], '/home/ann')).toMatchObject({
      options: { clinicFile: expect.stringMatching(/infra\/clinics\/thames\.json$/) },
    })
  })

  it.each([[['--prot', '1']], [['4100']], [['--port']], [['--port', '70000']], [['--port', '-1']], [['--port', '']]])(
    'answers %j with one line and exit code 2',
    (words) => {
      expect(readStartArguments(words, '/home/ann')).toMatchObject({
        ok: false,
        exitCode: 2,
        line: expect.stringMatching(/^[^\n]+$/),
      })
    },
  )
})
