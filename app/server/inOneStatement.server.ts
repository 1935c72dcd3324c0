/** What a page asks of several areas goes to the database together. */
export { inOneStatement } from '~/platform/db/read.server'
