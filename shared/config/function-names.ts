/** The functions of a clinic's stack: each the folder functions/NAME with its handler.ts. */
export const functionNames = ['tick', 'attend', 'feedback', 'pages', 'staff', 'api'] as const
export type FunctionName = (typeof functionNames)[number]
