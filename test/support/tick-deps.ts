/** What a tick is given besides, where a test is not about it: a runtime with our own zone rules, no
 * meter, and no standing jobs. */
export const quietTick = { runtimeZones: '', measure: () => {}, standing: null } as const
