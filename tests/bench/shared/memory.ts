import { readFileSync } from 'node:fs'

/** Memory of a process in MB: now, and the most it ever had; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
    return { now: read('VmRSS'), most: read('VmHWM') }
  } catch {
    return null
  }
}
