export const fachtage = {} as const
