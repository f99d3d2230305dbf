import * as v from 'valibot'

/** What the desktop app tells its engine on the command line. */
export interface EngineSettings {
  readonly configFolder: string
  readonly samplesFolder: string
  readonly librariesFolder: string
  readonly logFile: string
  readonly version: string
  readonly pandocPlaces: readonly string[]
}

const schema = v.object({
  configFolder: v.string(),
  samplesFolder: v.string(),
  librariesFolder: v.string(),
  logFile: v.string(),
  version: v.string(),
  pandocPlaces: v.array(v.string()),
}) satisfies v.GenericSchema<EngineSettings>

/** Posted to the engine beside its calls: finish writing, give the library free, end. */
export const stopMessage = 'stop'

export function formatEngineSettings(settings: EngineSettings): string {
  return JSON.stringify(settings)
}

/** Throws when the text is not what `formatEngineSettings` writes. */
export function parseEngineSettings(text: string | undefined): EngineSettings {
  return v.parse(schema, JSON.parse(text ?? 'null'))
}
