/** As much of the package as the benches use; it ships no types. */
declare module 'autocannon' {
  interface Client {
    setHeaders(headers: Record<string, string>): void
  }

  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Record<string, string>
    setupClient?(client: Client): void
  }

  interface Result {
    requests: { mean: number }
    non2xx: number
    errors: number
  }

  export default function autocannon(options: Options): Promise<Result>
}
