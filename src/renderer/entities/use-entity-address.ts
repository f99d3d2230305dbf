import type { EntityId } from '../../contract/model'
import { useNavigation } from '../navigation/navigation'
import { formatPlace } from '../navigation/place'

/** The address of an entity's page, for links; the reader's panes stay open. */
export function useEntityAddress(): (entity: EntityId) => string {
  const { panes, focused } = useNavigation().place
  return (entity) => formatPlace({ view: 'entities', entity, panes, focused })
}
