import { createContext, useContext } from 'react'

const RequestIdContext = createContext<string | undefined>(undefined)

/** Hands the id of the request to the page, on the server only. */
export const RequestIdProvider = RequestIdContext.Provider

/** The id of the request that this page answers, for whoever reports that it failed; undefined in the browser. */
export function useRequestId(): string | undefined {
  return useContext(RequestIdContext)
}
