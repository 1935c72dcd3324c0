/** Hidden fields that a step of the registration hands on to the next one; empty ones are left out. */
export function Onward(fields: Record<string, string>) {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
