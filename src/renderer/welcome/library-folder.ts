/** The folder a new library of this name would be made in, or null while the name holds nothing a folder can be called. */
export function proposeFolder(librariesFolder: string, name: string): string | null {
  const folderName = name
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100)
    .trimEnd()
  if (folderName === '') return null
  const separator = /^[a-z]:|^\\\\/i.test(librariesFolder) ? '\\' : '/'
  return `${librariesFolder.replace(/[\\/]+$/, '')}${separator}${folderName}`
}
