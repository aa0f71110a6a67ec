import { Preferences } from '../course/client.ts'
import { type Result, done } from '../course/refusal.ts'
import type { Case, Changed } from './case.ts'

/** The choices that a client changes; what is left out stays. */
export type PreferenceChange = { readonly [Choice in keyof Preferences]?: Preferences[Choice] | undefined }

/** Changes what a client chose about mails; times that hang on the client's zone follow. Null: nothing is different. */
export function setPreferences({ situation }: Case, change: PreferenceChange): Result<Changed | null> {
  const { client, course, slots } = situation
  const was = Preferences.parse(client)
  const chosen = Preferences.parse({ ...was, ...withoutGaps(change) })
  const isSame = JSON.stringify(chosen) === JSON.stringify(was)
  return done(isSame ? null : { course, slots, client: { ...client, ...chosen }, notice: null, signals: [] })
}

function withoutGaps(change: PreferenceChange): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
