import { describe, expect, it } from 'vitest'

import { keptBy, nameKept } from '../../../../infra/cli/destroy/kept.ts'
import { purge } from '../../../../infra/cli/destroy/purge.ts'
import { openAws } from '../../../../infra/cli/destroy/aws.ts'
import { sampleStack } from '../../sample-stack.ts'

const template = JSON.stringify(sampleStack('harbour').template.toJSON())
const { Resources }: { Resources: Readonly<Record<string, unknown>> } = JSON.parse(template)
const names = new Map(Object.keys(Resources).map((id) => [id, `real-${id}`]))

describe('keptBy', () => {
  it('names all that the stack of a clinic leaves behind, by its name in AWS', () => {
    expect(keptBy(template, names).map(nameKept).toSorted()).toEqual([
      'key real-KeysDataA2F7C5E6',
      'table real-StoreTable0CCFA19B',
      'table real-TombstonesTable6B6E9C26',
      'user pool real-SignInPoolFD298EFA',
      'vault, with the backups in it, real-BackupsVault1F11AFCC',
    ])
  })

  it('leaves out what was never made', () => {
    expect(keptBy(template, new Map([['KeysDataA2F7C5E6', 'k-1']]))).toEqual([{ type: 'AWS::KMS::Key', name: 'k-1' }])
  })
})

describe('purge', () => {
  it('says of a kind that it cannot remove that it stays, and that this is a failure', async () => {
    const told: string[] = []
    const deps = {
      aws: openAws('ca-central-1', null),
      pause: async () => {},
      tell: (line: string) => void told.push(line),
    }
    expect(await purge([{ type: 'AWS::S3::Bucket', name: 'b-1' }], deps)).toBe(false)
    expect(told).toEqual(['AWS::S3::Bucket b-1: stays, since nothing here removes its kind; remove it by hand'])
  })
})
