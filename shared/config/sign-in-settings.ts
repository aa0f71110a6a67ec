import * as z from 'zod/mini'

import { choice, object } from './field.ts'

/** How the clinic's people sign in. */
export const SignInSettings = z.readonly(
  object({
    /** Whether everybody needs a second factor, an authenticator app, or may have one. */
    mfa: z._default(choice(['required', 'optional']), 'required'),
  }),
)
