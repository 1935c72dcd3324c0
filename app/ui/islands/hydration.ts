/** Set on the root element by the browser's entry once React has taken over the page. */
export const HYDRATED = 'hydrated'

/**
 * Whether React has yet to take over this page. Until then nothing may be added to it or reworded: React would find
 * another page than the server sent, and build it anew with what was typed gone.
 */
export function waitsForReact(): boolean {
  return '__remixContext' in window && !(HYDRATED in document.documentElement.dataset)
}
