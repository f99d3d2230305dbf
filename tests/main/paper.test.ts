import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runDesktop } from './run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async () => {
  desktop = await runDesktop()
  return desktop
}
afterEach(() => desktop.finish())

describe('printing', () => {
  it('is done when the system says so', async () => {
    const { bridge } = await start()
    expect(await bridge.print()).toEqual({ ok: true, value: null })
  })

  it('says nothing when the person closed the dialog', async () => {
    const { bridge, window } = await start()
    window().webContents.printEnd = [false, 'Print job canceled']
    expect(await bridge.print()).toEqual({ ok: true, value: null })
  })

  it('gives the system’s reason when it failed', async () => {
    const { bridge, window } = await start()
    window().webContents.printEnd = [false, 'no printers available']
    expect(await bridge.print()).toMatchObject({
      ok: false,
      fault: { code: 'print/failed', detail: { reason: 'no printers available' } },
    })
  })
})

describe('saving a PDF', () => {
  it('writes the page where the person says, keeping what stood there', async () => {
    const { bridge, electron, folder } = await start()
    const filePath = join(folder, 'bài.pdf')
    writeFileSync(filePath, 'earlier')
    electron.dialog.saveAnswer = { canceled: false, filePath }
    expect(await bridge.savePdf('../bài.pdf')).toEqual({ ok: true, value: filePath })
    expect(readFileSync(filePath, 'utf8')).toBe('%PDF of app://lectern/ on A4')
    expect(readFileSync(join(folder, 'bài.earlier-1.pdf'), 'utf8')).toBe('earlier')
    expect(electron.dialog.asked).toMatchObject([
      { defaultPath: join(tmpdir(), 'bài.pdf'), filters: [{ extensions: ['pdf'] }] },
    ])
  })

  it('writes nothing when the person changed their mind', async () => {
    const { bridge } = await start()
    expect(await bridge.savePdf('a.pdf')).toEqual({ ok: true, value: null })
  })

  it('says why a place cannot be written', async () => {
    const { bridge, electron, folder } = await start()
    const inTheWay = join(folder, 'file')
    writeFileSync(inTheWay, '')
    electron.dialog.saveAnswer = { canceled: false, filePath: join(inTheWay, 'a.pdf') }
    expect(await bridge.savePdf('a.pdf')).toMatchObject({
      ok: false,
      fault: { code: 'export/failed' },
    })
  })
})
