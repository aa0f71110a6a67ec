import * as z from 'zod'

import { resolveText, type Names } from '../intrinsics.ts'
import { parsed } from '../stack.ts'
import { resourcesOf, type Template } from '../template.ts'

/** The stack's user pool, as far as signing in needs it. */
export interface StaffPool {
  readonly clientId: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  /** One made-up person for each; the group is their role. */
  readonly groups: readonly string[]
}

const ClientProperties = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
})
const GroupProperties = z.object({ GroupName: z.string() })

/** The user pool that the template describes; null where it has none. */
export function staffPoolOf(template: Template, names: Names): StaffPool | null {
  const [client] = resourcesOf(template, 'AWS::Cognito::UserPoolClient')
  if (client === undefined) return null
  const [urls] = parsed(template, names, { type: 'AWS::Cognito::UserPoolClient', schema: ClientProperties })
  return {
    clientId: resolveText({ Ref: client[0] }, names),
    callbackUrls: urls?.CallbackURLs ?? [],
    logoutUrls: urls?.LogoutURLs ?? [],
    groups: parsed(template, names, { type: 'AWS::Cognito::UserPoolGroup', schema: GroupProperties }).map(
      ({ GroupName }) => GroupName,
    ),
  }
}
