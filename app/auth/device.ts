import { t } from '~/i18n'

/** Browsers as they name themselves; those that also name another come first. */
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ (?:Mobile\/\w+ )?Safari\//, 'Safari'],
]

/** Systems as browsers name them; those that also name another come first. */
const systems = [
  [/\biPhone\b/, 'onIphone'],
  [/\biPad\b/, 'onIpad'],
  [/\bAndroid\b/, 'onAndroid'],
  [/\bWindows NT\b/, 'onWindows'],
  [/\bMacintosh\b/, 'onMacOs'],
  [/\bCrOS\b/, 'onChromeOs'],
  [/\bLinux\b/, 'onLinux'],
] as const

/**
 * A device in words its owner recognises, such as "Firefox unter Windows". Browsers give no versions worth showing
 * and may say what they like: what is not known is called that.
 * @param userAgent the `User-Agent` of a request
 */
export function deviceName(userAgent: string): string {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1]
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1]
  if (!system) return browser ?? t('auth.devices.unknown')
  return t(`auth.devices.${system}`, { browser: browser ?? t('auth.devices.browser') })
}
