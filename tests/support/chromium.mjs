import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/**
 * A Chromium to test with: the system's, else Debian's package where this account may install it, else
 * Playwright's own download.
 * @returns its path; empty where Playwright shall take its own
 */
export async function findChromium() {
  const present = [process.env.CHROMIUM, ...known].find((path) => path && existsSync(path))
  if (present) return present
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium fehlt und wird aus den Paketquellen installiert …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    })
    const installed = known.find((path) => existsSync(path))
    if (installed) return installed
  }
  console.log('Chromium fehlt; Playwright lädt sein eigenes …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  return ''
}
