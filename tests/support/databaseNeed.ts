/** Whether a test file, going by its source, works on a database that is ready before its imports run. */
export function needsDatabase(source: string): boolean {
  return source.includes('useDatabase(')
}

/** Whether a test file needs a running PostgreSQL at all. */
export function needsServer(source: string): boolean {
  return needsDatabase(source) || /\b(clone|empty)Database\(/.test(source)
}
