import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import { root } from '../folders.ts'
import type { DeployedPackage } from './deployed-packages.ts'
import type { Notice } from './notices.ts'

const Named = z.object({ name: z.string() }).transform(({ name }) => name)
const Manifest = z.object({ author: z.union([z.string(), Named]).default('its makers') })
const mitTerms = new URL('mit-terms.txt', import.meta.url)

/** Reads what an installed package says of its licence. The MIT licence is to be passed on also where a package forgot it. */
export function readNotice({ name, licence, folder }: Pick<DeployedPackage, 'name' | 'licence' | 'folder'>): Notice {
  const path = join(root, folder)
  const { author } = Manifest.parse(JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')))
  const files = readdirSync(path).toSorted()
  const textOf = (pattern: RegExp) => {
    const file = files.find((one) => pattern.test(one))
    return file === undefined ? null : readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n')
  }
  const rights = `Copyright (c) ${author}`
  const instead = licence === 'MIT' ? `${rights}\n\n${readFileSync(mitTerms, 'utf8')}` : `${rights}; ${licence}`
  return {
    ...{ name, licence },
    licenceText: textOf(/^(?:licen[cs]e|copying)(?:\.|$)/i) ?? instead,
    noticeText: textOf(/^notice(?:\.|$)/i),
  }
}
