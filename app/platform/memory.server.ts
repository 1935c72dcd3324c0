import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const garbageAllowed = 64 * 1024 * 1024

/**
 * Keeps a long piece of work in little memory: where there is much, V8 lets garbage pile up to several times of what
 * is in use before it clears it. Call the returned function now and then; it clears once enough has piled up.
 */
export function heapKeeper(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  let inUse = process.memoryUsage().heapUsed
  return () => {
    if (typeof collect !== 'function' || process.memoryUsage().heapUsed - inUse < garbageAllowed) return
    collect()
    inUse = process.memoryUsage().heapUsed
  }
}
