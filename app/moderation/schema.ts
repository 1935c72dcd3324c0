/** Characters a reason may hold. */
export const reasonLimit = 1_000
