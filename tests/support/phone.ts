import { Secret, TOTP } from 'otpauth'

const halfMinute = 30_000

/** An authenticator app whose codes are each asked for once, as the site wants them. */
export class Phone {
  readonly #secret: Secret
  #lastStep = 0

  /** @param secret as the page shows it for typing */
  constructor(secret: string) {
    this.#secret = Secret.fromBase32(secret.replace(/\s/g, ''))
  }

  /**
   * A code that is taken now and was not shown before. Clocks may differ by half a minute either way, so three of them
   * are to be had without waiting.
   */
  code(): string {
    const step = Math.max(this.#lastStep + 1, Math.floor(Date.now() / halfMinute) - 1)
    this.#lastStep = step
    return new TOTP({ secret: this.#secret }).generate({ timestamp: step * halfMinute })
  }
}
