import { MessageChannel, type MessagePort } from 'node:worker_threads'
import {
  carryDirectly,
  carryOverEndpoint,
  createClient,
  type Endpoint,
  serveEndpoint,
} from '../../src/contract/carrier'
import { openTestWorkbench } from '../open-test-workbench'
import { describeWorkbench } from '../workbench-suite'

const endpointOf = (port: MessagePort): Endpoint => ({
  post: (message) => port.postMessage(message),
  onMessage: (receive) => port.on('message', receive),
  onClose: (closed) => port.on('close', closed),
})

describeWorkbench('direct calls', async () => {
  const opened = await openTestWorkbench()
  return { ...opened, workbench: createClient(carryDirectly(opened.workbench, opened.onBug)) }
})

describeWorkbench('structured clones', async () => {
  const opened = await openTestWorkbench()
  const { port1, port2 } = new MessageChannel()
  serveEndpoint(endpointOf(port1), opened.workbench, opened.onBug)
  return {
    folder: opened.folder,
    workbench: createClient(carryOverEndpoint(endpointOf(port2))),
    async close() {
      port2.close()
      await opened.close()
    },
  }
})
