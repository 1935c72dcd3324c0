/**
 * Whether every part of the site reads the same address out of a request. Express takes the path as it was sent, Remix
 * resolves `.` and `..` and turns `\` around: what is open under the one path may be closed under the other. Browsers
 * send no such paths. Broken percent codes are no address either, and no name holds the character NUL.
 * @param path as Express has it
 * @param sent path and query as they came
 */
export function isPlainAddress(path: string, sent: string): boolean {
  try {
    const read = decodeURIComponent(path)
    return !read.includes('\0') && read === decodeURIComponent(new URL(`http://localhost${sent}`).pathname)
  } catch {
    return false
  }
}
