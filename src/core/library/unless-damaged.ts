import { Fault } from '../../contract/fault'

/** What reading a text or an original gives, or something else when the file is gone or not what it was. */
export async function unlessDamaged<Value, Other>(
  reading: Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Fault && error.code === 'library/damaged') return otherwise
    throw error
  }
}
