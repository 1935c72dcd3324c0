/** As much of the package as the benches use; it ships no types. */
declare module 'autocannon' {
  interface Client {
    setHeaders(headers: Record<string, string>): void
  }

  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration?: number
    /** Requests, in place of seconds. */
    amount?: number
    /** Milliseconds after which it looks whether it is done. */
    sampleInt?: number
    headers?: Record<string, string>
    setupClient?(client: Client): void
  }

  interface Result {
    requests: { total: number }
    /** Seconds. */
    duration: number
    non2xx: number
    errors: number
  }

  export default function autocannon(options: Options): Promise<Result>
}
