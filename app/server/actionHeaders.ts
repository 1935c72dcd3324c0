import type { HeadersFunction } from '@remix-run/node'

/** Lets the headers an action set (Retry-After) reach the browser: `export { actionHeaders as headers }`. */
export const actionHeaders: HeadersFunction = ({ actionHeaders: headers }) => headers
