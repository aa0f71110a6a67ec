import * as z from 'zod'

import { resolve, type Names } from '../intrinsics.ts'
import { resourcesOf, type Template } from '../template.ts'
import { Statement } from './statement.ts'

const Document = z.object({ Statement: z.array(Statement) })
const OwnPolicies = z.object({ Policies: z.array(z.object({ PolicyDocument: Document })).default([]) })
const PolicyProperties = z.object({ PolicyDocument: Document, Roles: z.array(z.string()).default([]) })
const RoleOfFunction = z.object({ Role: z.string().optional() })

/** An action that a function's role is to lack, to see that the function is missed. */
export interface Withheld {
  /** The function, by the name of its folder. */
  readonly functionName: string
  readonly action: string
}

/** All that each function of a template may do, by its logical id: its role's own policies and those attached to it. */
export function grantsOf(template: Template, names: Names): ReadonlyMap<string, readonly Statement[]> {
  const attached = resourcesOf(template, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map(([, { Properties }]) =>
    PolicyProperties.parse(resolve(Properties, names)),
  )
  const byArn = new Map(
    resourcesOf(template, 'AWS::IAM::Role').map(([id, { Properties }]) => {
      const own = OwnPolicies.parse(resolve(Properties, names)).Policies
      const others = attached.filter(({ Roles }) => Roles.includes(String(names.ref(id))))
      const statements = [...own, ...others].flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      return [String(names.attribute(id, 'Arn')), statements] as const
    }),
  )
  return new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
      const { Role: role } = RoleOfFunction.parse(resolve(Properties, names))
      return [id, byArn.get(role ?? '') ?? []] as const
    }),
  )
}

/** The statements with one that denies an action wherever it is asked for. */
export function withhold(statements: readonly Statement[], action: string): readonly Statement[] {
  return [...statements, { effect: 'Deny', actions: [action], resources: ['*'], conditions: [] }]
}
