import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'

/** Which addresses besides those of the open internet may be asked. */
export interface Reach {
  /** Addresses of private networks (10.0.0.0/8, fc00::/7 and the like), where an organisation runs its own services. */
  ownNetwork: boolean
  /** This computer itself, and plain http to it: for a site that is served on loopback too. */
  loopback: boolean
}

/** A request that was not made, because of where it leads. */
export class OutboundRefused extends Error {
  override name = 'OutboundRefused'
  constructor(readonly reason: 'not_https' | 'private_address' | 'too_large') {
    super(`outbound request refused: ${reason}`)
  }
}

const own = listOf(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'], ['fc00::/7'])
const loop = listOf(['127.0.0.0/8'], ['::1/128'])
/** Never: link-local (where clouds hand out their keys), multicast, reserved, and IPv4 in other clothes. */
const never = listOf(
  ['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.18.0.0/15', '198.51.100.0/24'].concat([
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ]),
  [
    '::/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/32',
    '2002::/16',
    'fe80::/10',
    'fec0::/10',
  ].concat(['ff00::/8']),
)

function listOf(v4: string[], v6: string[]): BlockList {
  const list = new BlockList()
  const add = (range: string, family: 'ipv4' | 'ipv6') => {
    const [net = '', bits] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  for (const range of v4) add(range, 'ipv4')
  for (const range of v6) add(range, 'ipv6')
  return list
}

/** Whether an IP address may be asked. IPv4 written as IPv6 counts as what it is. */
export function mayReach(address: string, reach: Reach): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const ip = mapped ?? address
  if (isIP(ip) === 0) return false
  const family = isIPv6(ip) ? 'ipv6' : 'ipv4'
  if (loop.check(ip, family)) return reach.loopback
  if (own.check(ip, family)) return reach.ownNetwork
  return !never.check(ip, family)
}

/**
 * Checks an address before anybody goes there, this server or a browser.
 * @throws OutboundRefused where it is neither https nor, on loopback, http, or names an IP that may not be asked
 */
export function checkUrl(url: URL, reach: Reach): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const local = host === 'localhost' || (isIP(host) !== 0 && loop.check(host, isIPv6(host) ? 'ipv6' : 'ipv4'))
  const isOpen = url.protocol === 'https:' || (url.protocol === 'http:' && local && reach.loopback)
  if (!isOpen || url.username || url.password) throw new OutboundRefused('not_https')
  if (isIP(host) !== 0 && !mayReach(host, reach)) throw new OutboundRefused('private_address')
}

/**
 * Resolves names for a connection and lets it go only where it may: what is checked is what is connected to, so that
 * a name that changes its address meanwhile gains nothing.
 */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const [first] = addresses
      if (!first || addresses.some(({ address }) => !mayReach(address, reach)))
        return callback(new OutboundRefused('private_address'), [])
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}
