/** Mail providers whose addresses anybody can have: never the domain of an organisation. */
const shared = new Set(
  `aol.com aol.de arcor.de bluewin.ch email.de fastmail.com firemail.de freenet.de gmail.com gmx.at gmx.ch gmx.com
  gmx.de gmx.eu gmx.net gmx.org googlemail.com hotmail.co.uk hotmail.com hotmail.de icloud.com inbox.lv kabelmail.de
  live.com live.de mac.com mail.com mail.de mail.ru mailbox.org mail-online.de me.com msn.com netcologne.de
  online.de outlook.com outlook.de posteo.de posteo.net proton.me protonmail.ch protonmail.com riseup.net
  rocketmail.com t-online.de tuta.com tuta.io tutamail.com tutanota.com tutanota.de unitybox.de versanet.de
  vodafone.de vodafonemail.de web.de yahoo.com yahoo.de yandex.com yandex.ru ymail.com zoho.com zohomail.eu`.split(
    /\s+/,
  ),
)

/** Whether people of all kinds have addresses there, so that it says nothing about where somebody works. */
export function isSharedDomain(domain: string): boolean {
  const name = domain.toLowerCase()
  return [...shared].some((known) => name === known || name.endsWith(`.${known}`))
}

/** The part of an address after the @, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
