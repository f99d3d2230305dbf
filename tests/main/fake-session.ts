import { EventEmitter } from 'node:events'

export class FakeSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
    >
{
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null
  request: Parameters<Electron.WebRequest['onBeforeRequest']>[0] = null
  readonly webRequest = {
    onBeforeRequest: (decide: FakeSession['request']) => {
      this.request = decide
    },
  }
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']) {
    this.devicePermission = handler
  }
  setDisplayMediaRequestHandler(handler: FakeSession['displayMedia']) {
    this.displayMedia = handler
  }
}

export class FakeProtocol
  implements Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>
{
  schemes: Electron.CustomScheme[] = []
  readonly handlers = new Map<string, Parameters<Electron.Protocol['handle']>[1]>()
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    this.schemes = schemes
  }
  handle(scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]) {
    this.handlers.set(scheme, handler)
  }
}
