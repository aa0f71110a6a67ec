import type { Operation } from './operation.ts'
import { operationFiles } from './operation-files.ts'

/** What a request may be for: the operations at its path, by method. */
export interface Route {
  /** The methods that the path takes, HEAD among them where it takes GET. */
  readonly allow: readonly string[]
  readonly operation: Operation | null
  readonly params: Readonly<Record<string, string>>
}

/** The route of a method and a path; null where nothing is at the path. A fixed part of a path comes before a named one. */
export async function routeOf(method: string, path: string): Promise<Route | null> {
  const there = await operationsAt(path)
  if (there.length === 0) return null
  const methods = [...new Set<string>(there.map(({ operation }) => operation.method))]
  const wanted = method === 'HEAD' ? 'GET' : method
  const found = there.find(({ operation }) => operation.method === wanted)
  const allow = methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
  return { allow, operation: found?.operation ?? null, params: found?.params ?? {} }
}

async function operationsAt(
  path: string,
): Promise<readonly (Pick<Route, 'params'> & { readonly operation: Operation })[]> {
  const parts = path.split('/')
  const files = operationFiles.filter(({ paths }) => paths.some((form) => paramsOf(form.split('/'), parts) !== null))
  const operations = (await Promise.all(files.map(({ load }) => load()))).flat()
  return operations.flatMap((operation) => {
    const params = paramsOf(operation.path.split('/'), parts)
    return params === null ? [] : [{ operation, params }]
  })
}

/** The parts that stand for something, as they were written: no id of ours needs to be encoded. */
function paramsOf(pattern: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> | null {
  if (pattern.length !== parts.length) return null
  const pairs = pattern.map((name, index) => [name, parts[index] ?? ''] as const)
  if (pairs.some(([name, part]) => (name.startsWith('{') ? part === '' : name !== part))) return null
  return Object.fromEntries(
    pairs.flatMap(([name, part]) => (name.startsWith('{') ? [[name.slice(1, -1), part] as const] : [])),
  )
}
