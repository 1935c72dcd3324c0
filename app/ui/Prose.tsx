/** Text people wrote, rendered and sanitised when it was saved: `html` must come from there alone. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised at write time
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
