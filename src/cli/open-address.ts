import { spawn } from 'node:child_process'

/** Shows an address in the user's browser; where that fails, the printed address is all there is. */
export function openAddress(address: string, platform: string): void {
  const [program, ...words] = openerCommand(address, platform)
  const child = spawn(program, words, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function openerCommand(address: string, platform: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address]
  // `start` would run in a shell; this does not.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}
