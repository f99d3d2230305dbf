import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from './pack'

const folder = join(checkout, 'resources', 'icons')
const sizeOf = (png: Buffer) => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20))
  return png.readUInt32BE(16)
}

describe('the icons', () => {
  it('are as large as their names say, from 16 to 1024', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    const sizes = names.map((name) => {
      const size = sizeOf(readFileSync(join(folder, name)))
      expect(name).toBe(`${size}x${size}.png`)
      return size
    })
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 256, 512, 1024]))
  })

  it('hold a picture for each size Windows asks for', () => {
    const ico = readFileSync(join(folder, 'icon.ico'))
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index)
    const sizes = entries.map((entry) => {
      const start = ico.readUInt32LE(entry + 12)
      const size = sizeOf(ico.subarray(start, start + ico.readUInt32LE(entry + 8)))
      expect(ico.readUInt8(entry) || 256).toBe(size)
      return size
    })
    expect(sizes).toEqual([16, 32, 48, 64, 128, 256])
  })

  it('hold a picture for each size macOS asks for', () => {
    const icns = readFileSync(join(folder, 'icon.icns'))
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const sizes: Record<string, number> = {}
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const type = icns.subarray(at, at + 4).toString('latin1')
      sizes[type] = sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))
    }
    expect(sizes).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    })
  })
})
