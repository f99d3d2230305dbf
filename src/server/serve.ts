import type { Carrier } from '../contract/carrier'
import type { EngineSettings } from './engine-settings'
import { type HttpServer, startHttpServer } from './http-server'
import { startEngine } from './start-engine'

export interface ServerSettings {
  /** 0 takes a free port. */
  readonly port: number
  /** The built window. */
  readonly rendererFolder: string
  /** The built `engine.ts`. */
  readonly enginePath: string
  readonly engine: EngineSettings
  readonly now: () => Date
  readonly onBug: (error: unknown) => void
}

export interface RunningServer extends HttpServer {
  /** Reaches the same workbench as the window. */
  readonly carrier: Carrier
}

/** The browser host: the window over loopback HTTP, the workbench in a worker. Rejects when the port is taken. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const engine = startEngine(settings.enginePath, settings.engine, settings.onBug)
  try {
    const server = await startHttpServer({ ...settings, carrier: engine.carrier })
    return {
      ...server,
      carrier: engine.carrier,
      async close() {
        await server.close()
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}
