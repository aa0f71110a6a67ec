import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
})

/** A CloudFormation template, as far as the laptop reads it. */
export const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Resources: z.record(z.string(), Resource),
})
export type Template = z.infer<typeof Template>
export type Resource = z.infer<typeof Resource>

/** Reads a synthesised template's file. */
export function readTemplate(file: string): Template {
  return Template.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The resources of some types, with their logical ids. */
export function resourcesOf(template: Template, ...types: readonly string[]): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type))
}
