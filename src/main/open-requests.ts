/** What the system asks the program to open: arguments, dropped files, `lectern:` links. */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'

const limit = 4096

/**
 * Absolute paths named on a command line, whose first entry is the program (and second, in a checkout, its folder).
 * Switches are left out: they are for the runtime.
 */
export function pathsFromArguments(
  argv: readonly string[],
  programs: number,
  workingFolder: string,
): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-'))
    .slice(programs)
    .flatMap((argument) =>
      /^lectern:/i.test(argument) ? pathsFromLink(argument) : [resolve(workingFolder, argument)],
    )
}

/**
 * The library named by `lectern://open?library=<absolute folder>`, or nothing. Any page can make such a link, so it may
 * name only what is a library already, and never a folder of another computer.
 */
export function pathsFromLink(link: string): readonly string[] {
  if (link.length > limit || !/^lectern:\/\/open\/?\?library=[^&#]+$/i.test(link)) return []
  const folder = new URL(link).searchParams.get('library') ?? ''
  const local = isAbsolute(folder) && !/^[\\/]{2}/.test(folder) && !folder.includes('\0')
  return local && isLibrary(folder) ? [folder] : []
}

/**
 * The library a path stands for: a library's folder itself, its `library.json`, or a `*.lectern` file inside it, which is
 * what a double click opens. Null for everything else: that is text to import.
 */
export function libraryAt(path: string): string | null {
  const marksFolder = basename(path) === 'library.json' || extname(path) === '.lectern'
  const folder = marksFolder && !isLibrary(path) ? dirname(path) : path
  return isLibrary(folder) ? folder : null
}

function isLibrary(folder: string): boolean {
  return existsSync(join(folder, 'library.json'))
}
