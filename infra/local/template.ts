import * as z from 'zod'

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
})

/** A CloudFormation template, as far as the laptop reads it. */
export const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(z.string(), Resource),
})
export type Template = z.infer<typeof Template>
export type Resource = z.infer<typeof Resource>

/** The resources of some types, with their logical ids. */
export function resourcesOf(template: Template, ...types: readonly string[]): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type))
}
