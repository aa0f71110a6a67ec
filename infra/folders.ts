import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folder that npm was called in: a path that the user gives is meant from there. */
export const callersFolder = process.env['INTERLUDE_CWD'] ?? process.cwd()
