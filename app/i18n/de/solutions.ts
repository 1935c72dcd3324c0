export const solutions = {} as const
