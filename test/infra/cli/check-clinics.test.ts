import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkClinics } from '../../../infra/cli/check-clinics.ts'
import { clinicFileOf } from '../../../infra/clinic-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlude-clinics-'))
const harbour: object = JSON.parse(readFileSync(clinicFileOf('harbour'), 'utf8'))
const files = {
  harbour,
  copied: harbour,
  wrong: { ...harbour, id: 'wrong', retentionDays: 5, region: 'Canada' },
  torn: null,
}
for (const [name, file] of Object.entries(files)) {
  writeFileSync(join(folder, `${name}.json`), file === null ? '{ "id": "torn",' : JSON.stringify(file))
}

function check(verb: 'synth' | 'deploy' | 'destroy', ...clinics: readonly string[]) {
  return checkClinics({ verb, clinics }, (name) => join(folder, `${name}.json`))
}

describe('checkClinics', () => {
  it('tells what is wrong with every file, place, reason and mend, before anything is done with a good one', () => {
    expect(check('synth', 'harbour', 'torn', 'wrong')).toEqual({
      ok: false,
      errors: [
        'torn.json: line 1, column 16: has its end where JSON wants a key in double quotes',
        'wrong.json: region: is "Canada"; give an AWS region, such as "ca-central-1"',
        'wrong.json: retentionDays: is 5; give a whole number of days from 30 to 36500',
      ],
    })
  })

  it('refuses a copy that still bears the id of the first, whose stack it would change', () => {
    expect(check('destroy', 'copied')).toEqual({
      ok: false,
      errors: [
        'copied.json: id: is "harbour", and a clinic\'s file is named after it; give "copied", or name the file harbour.json',
      ],
    })
  })

  it('holds unapproved texts against a deployment, warns of them before one, and says nothing of them after', () => {
    const unapproved = expect.stringMatching(/^harbour\.json: approved\.en: is missing/)
    expect(check('deploy', 'harbour')).toMatchObject({ ok: false, errors: expect.arrayContaining([unapproved]) })
    const warning = expect.stringMatching(/^deploy will refuse this: harbour\.json: approved\.en: is missing/)
    expect(check('synth', 'harbour')).toMatchObject({ ok: true, warnings: expect.arrayContaining([warning]) })
    expect(check('destroy', 'harbour')).toMatchObject({ ok: true, warnings: [] })
  })
})
