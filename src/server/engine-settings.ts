/** What the engine's worker is started with. */
export interface EngineSettings {
  readonly configFolder: string
  readonly samplesFolder: string
  readonly librariesFolder: string
  readonly version: string
  readonly pandocPlaces: readonly string[]
}

/** Asks the engine to close; calls travel beside it on the same port. */
export const closeMessage = 'close'
