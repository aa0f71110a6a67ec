/** What a tick is given besides, where a test is not about it: a runtime with our own zone rules, and no meter. */
export const quietTick = { runtimeZones: '', measure: () => {} } as const
