import { focusErrorSummary, openFieldOfSummary } from './errorSummary'
import { askForPasskey, forgetPasskeys, revealPasskeys } from './passkeys'
import { completeSearch } from './searchSuggestions'
import { hidePasswords, revealPasswordButtons, showPassword } from './showPassword'
import { releaseForms, submitOnce } from './submitOnce'
import { showUploadProgress } from './uploadProgress'
import { checkWheels } from './wheelCheck'

/*
 * Comfort for pages that ship no React: loaded as a module, so the document is parsed when it runs. Listeners
 * sit on the window, after those of React on pages that hydrate.
 */
focusErrorSummary()
revealPasswordButtons()
revealPasskeys()
completeSearch()
checkWheels()
window.addEventListener('click', openFieldOfSummary)
window.addEventListener('click', showPassword)
window.addEventListener('submit', hidePasswords)
// Before `submitOnce`: a form that asks first is not sent yet.
window.addEventListener('submit', askForPasskey)
window.addEventListener('submit', showUploadProgress)
window.addEventListener('submit', submitOnce)
window.addEventListener('pageshow', releaseForms)
window.addEventListener('pageshow', forgetPasskeys)
