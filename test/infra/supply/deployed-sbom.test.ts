import { describe, expect, it } from 'vitest'

import { deployedSbom, Sbom } from '../../../infra/supply/deployed-sbom.ts'
import { locked } from './locked.ts'

const component = (name: string) => ({
  'bom-ref': `${name}@1.0.0`,
  name,
  hashes: [`hash of ${name}`],
  scope: 'optional',
})
const all = Sbom.parse({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { timestamp: '2026-11-26T00:00:00.000Z', component: { 'bom-ref': 'interlude@0.1.0', name: 'folder' } },
  components: ['jose', 'vitest', 'zod'].map(component),
  dependencies: [
    { ref: 'interlude@0.1.0', dependsOn: ['zod@1.0.0', 'vitest@1.0.0'] },
    { ref: 'zod@1.0.0', dependsOn: ['vitest@1.0.0', 'jose@1.0.0'] },
    { ref: 'vitest@1.0.0', dependsOn: ['zod@1.0.0'] },
  ],
})
const deployed = (name: string) => ({ ...locked(name), functions: ['tick', 'api'] as const })

describe('deployedSbom', () => {
  const { components, dependencies, metadata, ...rest } = deployedSbom(all, [deployed('zod'), deployed('jose')])

  it('has what is deployed and nothing else, with hashes and whose bundles it is in', () => {
    const properties = ['tick', 'api'].map((value) => ({ name: 'interlude:function', value }))
    expect(components).toEqual(['zod', 'jose'].map((name) => ({ ...component(name), scope: 'required', properties })))
  })

  it('keeps who needs whom among those', () => {
    expect(dependencies).toEqual([
      { ref: 'interlude@0.1.0', dependsOn: ['zod@1.0.0'] },
      { ref: 'zod@1.0.0', dependsOn: ['jose@1.0.0'] },
    ])
  })

  it('is of the project, whatever the folder of this checkout is called', () => {
    expect(metadata).toMatchObject({ component: { name: 'interlude' }, timestamp: '2026-11-26T00:00:00.000Z' })
    expect(rest).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.5' })
  })

  it('does not pass over one that npm does not know', () => {
    expect(() => deployedSbom(all, [deployed('copied')])).toThrow('npm knows nothing of copied@1.0.0')
  })
})
