/** Reads as the program does, in a thread; one for all workbenches of a test file. */
import { join } from 'node:path'
import { createReadingProcess } from '../src/core/reading/reading-process'

export const readingThreadPath = join(import.meta.dirname, 'run-reading-thread.mjs')

export const readDocument = createReadingProcess(readingThreadPath)
