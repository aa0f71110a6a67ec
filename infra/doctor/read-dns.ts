import type { World } from './world.ts'

type Dns = World['dns']

/** The texts at a name, each put together from its parts; none where the name or its texts are not there. */
export async function textsAt(dns: Dns, name: string): Promise<readonly string[]> {
  return (await orNone(dns.resolveTxt(name))).map((parts) => parts.join(''))
}

/** The mail servers of a name, in small letters and without the dot at the end. */
export async function mailServersOf(dns: Dns, name: string): Promise<readonly string[]> {
  return (await orNone(dns.resolveMx(name))).map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
}

async function orNone<One>(asked: Promise<readonly One[]>): Promise<readonly One[]> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA')) return []
    throw error
  }
}
