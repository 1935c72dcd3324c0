import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HYDRATED } from './ui/islands/hydration'

/**
 * Waits until Remix has decoded the data of the page. While it suspends for that, React would give up hydrating at
 * the first key pressed (its error 345), and somebody who types fast would lose all comfort of the page.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (pending) {
    await pending
  }
}

/** The page, telling the islands once it is React's. */
function TakenOver() {
  useEffect(() => {
    document.documentElement.dataset[HYDRATED] = ''
  }, [])
  return <RemixBrowser />
}

dataDecoded().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <TakenOver />
      </StrictMode>,
    )
  }),
)
