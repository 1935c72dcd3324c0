/** "Name, Funktion". */
export function colleagueWords({ name, functionTitle }: { name: string; functionTitle: string }): string {
  return functionTitle ? `${name}, ${functionTitle}` : name
}
