import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Fault } from '../../contract/fault'

// RFC 6890 and the registries it names: what is not the public internet.
const privateNetworks = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  privateNetworks.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ...([
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['fc00::', 7],
  ] as const),
  ...([
    ['fe80::', 10],
    ['ff00::', 8],
    ['2002::', 16],
  ] as const),
] as const)
  privateNetworks.addSubnet(net, bits, 'ipv6')

/** Of an address in numbers. */
export const isPrivate = (address: string): boolean =>
  privateNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** The host of an address, when it is numbers or this machine; null when it is a name to look up. */
export function literalHost(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return host
  return host === 'localhost' || host.endsWith('.localhost') ? '127.0.0.1' : null
}

/** Looks names up, and gives out none that leads into a private network. Fault `address/private`; `address` is what it names. */
export const lookupPublic =
  (address: string): LookupFunction =>
  (host, options, answer) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0)
      if (found.some((one) => isPrivate(one.address)))
        return answer(new Fault('address/private', { address }), '', 0)
      if (options.all) return answer(null, found)
      return answer(null, found[0]?.address ?? '', found[0]?.family)
    })
