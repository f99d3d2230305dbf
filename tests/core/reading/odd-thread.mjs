/** A reading thread that does what a file's name says, for the limits around it. */
import { parentPort } from 'node:worker_threads'

const hoard = []
parentPort.on('message', ({ id, name }) => {
  if (name === 'hang') for (;;);
  if (name === 'backtrack') /^(?:a+)+$/.test(`${'a'.repeat(60)}!`)
  if (name === 'heap') for (;;) hoard.push(Array.from({ length: 1000 }, (_, at) => ({ at })))
  if (name === 'buffers') for (;;) hoard.push(new Uint8Array(2 ** 22).fill(1))
  if (name === 'deep') return parentPort.postMessage(dive())
  if (name === 'exit') process.exit(3)
  if (name === 'throw')
    setTimeout(() => {
      throw new Error('out of nowhere')
    })
  else parentPort.postMessage({ id, outcome: { ok: true, value: { text: name } } })
})

const dive = () => dive() + 1
