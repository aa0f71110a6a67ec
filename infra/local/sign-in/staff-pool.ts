import * as z from 'zod'

import { resolveText, type Names } from '../intrinsics.ts'
import { parsed } from '../stack.ts'
import { resourcesOf, type Template } from '../template.ts'

/** The stack's user pool, as far as signing in needs it. */
export interface StaffPool {
  readonly clientId: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  readonly tokenMinutes: number
  /** One made-up person for each; the group is their role. */
  readonly groups: readonly string[]
}

const ClientProperties = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AccessTokenValidity: z.number(),
  TokenValidityUnits: z.object({ AccessToken: z.literal('minutes') }),
})
const GroupProperties = z.object({ GroupName: z.string() })

/** The user pool that the template describes; null where it has none. */
export function staffPoolOf(template: Template, names: Names): StaffPool | null {
  const [client] = resourcesOf(template, 'AWS::Cognito::UserPoolClient')
  const [told] = parsed(template, names, { type: 'AWS::Cognito::UserPoolClient', schema: ClientProperties })
  if (client === undefined || told === undefined) return null
  return {
    clientId: resolveText({ Ref: client[0] }, names),
    callbackUrls: told.CallbackURLs,
    logoutUrls: told.LogoutURLs,
    tokenMinutes: told.AccessTokenValidity,
    groups: parsed(template, names, { type: 'AWS::Cognito::UserPoolGroup', schema: GroupProperties }).map(
      ({ GroupName }) => GroupName,
    ),
  }
}
