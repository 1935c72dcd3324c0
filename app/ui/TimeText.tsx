/** A point in time: `iso` for machines, the text as the reader expects it. */
export function TimeText({ iso, children }: { iso: string; children: string }) {
  return <time dateTime={iso}>{children}</time>
}
