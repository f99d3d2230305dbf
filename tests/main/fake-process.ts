import { EventEmitter } from 'node:events'

/** The engine's side of a forked process, for the test to play. */
export class FakeUtilityProcess
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill'>
{
  static readonly all: FakeUtilityProcess[] = []
  readonly received: unknown[] = []
  readonly parentPort = new FakeParentPort(this)
  killed = false
  constructor(
    readonly modulePath: string,
    readonly args: readonly string[],
    readonly options: Electron.ForkOptions,
  ) {
    super()
    FakeUtilityProcess.all.push(this)
  }
  postMessage(message: unknown) {
    const data: unknown = structuredClone(message)
    this.received.push(data)
    this.parentPort.receive(data)
  }
  kill() {
    this.killed = true
    this.emit('exit', 1)
    return true
  }
}

/** Keeps messages until somebody listens, as the real port does. */
export class FakeParentPort
  extends EventEmitter
  implements Pick<Electron.ParentPort, 'postMessage'>
{
  waiting: unknown[] = []
  constructor(readonly parent: EventEmitter) {
    super()
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.flush())
    })
  }
  receive(data: unknown) {
    this.waiting.push(data)
    if (this.listenerCount('message') > 0) this.flush()
  }
  postMessage(message: unknown) {
    this.parent.emit('message', structuredClone(message))
  }
  flush() {
    const waiting = this.waiting
    this.waiting = []
    for (const data of waiting) this.emit('message', { data })
  }
}
