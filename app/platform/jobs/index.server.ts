export { createJobs } from './createJobs.server'
export type { Job, JobCounts, Jobs, QueueSettings, Transaction } from './types'
