import * as z from 'zod'

import type { DeployedPackage } from './deployed-packages.ts'

const Component = z.looseObject({ 'bom-ref': z.string() })

/** As much of a CycloneDX document as is changed; the rest stays as npm wrote it. */
export const Sbom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})
export type Sbom = z.infer<typeof Sbom>

/**
 * From the document of all that is installed, the one of what is deployed: those packages, which functions carry them, and who
 * of them needs whom. A package that the document does not know is a fault of how it was made.
 */
export function deployedSbom(all: Sbom, deployed: readonly DeployedPackage[]): Sbom {
  const known = new Map(all.components.map((component) => [component['bom-ref'], component]))
  const components = deployed.map((one) => {
    const component = known.get(refOf(one))
    if (component === undefined) throw new Error(`npm knows nothing of ${refOf(one)}`)
    const properties = one.functions.map((value) => ({ name: 'interlude:function', value }))
    return { ...component, scope: 'required', properties }
  })
  const project = { ...all.metadata.component, type: 'application', name: 'interlude' }
  const kept = new Set([project['bom-ref'], ...components.map((component) => component['bom-ref'])])
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }))
  const metadata = { ...all.metadata, lifecycles: [{ phase: 'build' }], component: project }
  return { ...all, metadata, components, dependencies }
}

function refOf({ name, version }: DeployedPackage): string {
  return `${name}@${version}`
}
