import { useEffect, useState } from 'react'

/** True once React runs in the browser: until then the page shows what works without it. */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return mounted
}
