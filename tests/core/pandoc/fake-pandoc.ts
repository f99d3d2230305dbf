import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A program that says it is pandoc 3.1 and then does what `body`, JavaScript, says. */
export async function makeFakePandoc(
  folder: string,
  body: string,
  version = '3.1',
): Promise<string> {
  const path = join(folder, `pandoc-${Math.random().toString(36).slice(2)}`)
  const lines = [
    `#!${process.execPath}`,
    `if (process.argv[2] === '--version') console.log('pandoc ${version}')`,
    `else { ${body} }`,
  ]
  await writeFile(path, lines.join('\n'))
  await chmod(path, 0o700)
  return path
}
