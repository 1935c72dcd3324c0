import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

/** Hands the nonce of the answer to the shell, on the server only. */
export const NonceProvider = NonceContext.Provider

/** The nonce for inline scripts; undefined in the browser, which hides it from scripts anyway. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
