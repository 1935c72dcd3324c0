/** Days for which a packed file can be fetched. */
export const exportDays = 7

/** How often somebody has their data packed within 24 hours. */
export const exportsADay = 3
