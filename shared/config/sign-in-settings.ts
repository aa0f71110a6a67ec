import { choice, object } from './field.ts'

/** How the clinic's people sign in. */
export const SignInSettings = object({
  /** Whether everybody needs a second factor, an authenticator app, or may have one. */
  mfa: choice(['required', 'optional']).default('required'),
}).readonly()
