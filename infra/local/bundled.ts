import type { Bundled } from './running-functions.ts'
import type { LocalFunction } from './stack.ts'

/** Where each function's bundle lies, by the name of its folder. */
export interface BundledStack {
  readonly functions: Readonly<Record<string, { readonly logicalId: string; readonly directory: string }>>
}

/** The name of a function's folder. */
export function nameIn({ functions }: BundledStack, logicalId: string): string {
  return Object.entries(functions).find(([, one]) => one.logicalId === logicalId)?.[0] ?? logicalId
}

/** Each function of the template with its bundle. */
export function bundledIn(stack: BundledStack, functions: readonly LocalFunction[]): readonly Bundled[] {
  return functions.map((local) => {
    const found = Object.entries(stack.functions).find(([, { logicalId }]) => logicalId === local.logicalId)
    if (found === undefined) throw new Error(`the template's function ${local.logicalId} has no bundle`)
    const [name, { directory }] = found
    return { name, directory, local }
  })
}
