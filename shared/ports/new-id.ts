import { randomUUID } from 'node:crypto'

/** Makes an id that nobody had before, of letters, digits and `-`. */
export type NewId = () => string

export const randomId: NewId = () => randomUUID()
