import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { detectCloudFolder, findCloudFolder } from '../../../src/core/library/detect-cloud-folder'
import { makeTestFolder } from '../../open-test-workbench'

describe('a synchronised folder', () => {
  it.each([
    ['C:\\Users\\lan\\OneDrive\\Lectern', 'OneDrive'],
    ['C:\\Users\\lan\\OneDrive - Báo Nhân Dân\\tin', 'OneDrive'],
    ['/Users/lan/Library/CloudStorage/OneDrive-Personal/tin', 'OneDrive'],
    ['/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/tin', 'iCloud Drive'],
    ['C:\\Users\\lan\\iCloudDrive\\tin', 'iCloud Drive'],
    ['/home/lan/Dropbox/tin', 'Dropbox'],
    ['C:\\Users\\lan\\Dropbox (Toà soạn)\\tin', 'Dropbox'],
    ['/Users/lan/Library/CloudStorage/Dropbox/tin', 'Dropbox'],
    ['/Users/lan/Library/CloudStorage/GoogleDrive-lan@example.org/My Drive/tin', 'Google Drive'],
    ['G:\\My Drive\\tin', 'Google Drive'],
    ['/home/lan/Google Drive/tin', 'Google Drive'],
  ])('is told from its path: %s', (folder, service) => {
    expect(detectCloudFolder(folder, [])).toBe(service)
  })

  it.each([
    '/home/lan/Lectern/tin',
    '/home/lan/OneDriveless/tin',
    '/home/lan/about dropbox/tin',
    '/home/lan/my drive/tin',
    'C:\\Users\\lan\\Documents',
  ])('is not seen where there is none: %s', (folder) => {
    expect(detectCloudFolder(folder, [])).toBeNull()
  })

  describe('under any name', () => {
    let folder: string
    beforeEach(async () => {
      folder = await realpath(await makeTestFolder())
    })
    afterEach(() => rm(folder, { recursive: true }))

    it('is told from the marker of its service, also through a link', async () => {
      const library = join(folder, 'shared', 'tin', 'library')
      await mkdir(library, { recursive: true })
      expect(await findCloudFolder(library)).toBeNull()
      await writeFile(join(folder, 'shared', '.dropbox'), '')
      await symlink(library, join(folder, 'link'))
      expect(await findCloudFolder(library)).toBe('Dropbox')
      expect(await findCloudFolder(join(folder, 'link'))).toBe('Dropbox')
    })
  })
})
