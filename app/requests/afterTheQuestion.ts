/** The title of a request where "Wer hat schon …?" stands above it already: „… ein Löschkonzept fürs DMS?“ */
export function afterTheQuestion(title: string): string {
  const rest =
    /^wer (?:von (?:euch|ihnen) )?hat (?:denn )?(?:schon|bereits)(?: einmal| mal)?\s+(?:…\s*)?(\S.*)$/i.exec(
      title,
    )?.[1]
  return rest ? `… ${rest}` : title
}
