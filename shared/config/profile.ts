/** `lean` measures and keeps what protects people; `full` also what is good to look at. ADR 0022 says what differs, and why. */
export const profiles = ['lean', 'full'] as const
export type Profile = (typeof profiles)[number]
