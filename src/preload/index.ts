/** Hands the window its bridge and nothing else. Each channel bears the name of the bridge's method. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type BridgeMessage, bridgeName, type DesktopBridge } from '../contract/desktop-bridge'

const bridge: DesktopBridge = {
  call: (id, operation, input) => ipcRenderer.invoke('call', id, operation, input),
  cancel: (id) => ipcRenderer.send('cancel', id),
  listen: (receive) => {
    const hear = (_event: IpcRendererEvent, message: BridgeMessage) => receive(message)
    ipcRenderer.on('message', hear)
    return () => {
      ipcRenderer.off('message', hear)
    }
  },
  chooseImport: (what) => ipcRenderer.invoke('chooseImport', what),
  chooseLibraryFolder: (purpose) => ipcRenderer.invoke('chooseLibraryFolder', purpose),
  saveExport: (request, suggestedName) => ipcRenderer.invoke('saveExport', request, suggestedName),
  print: () => ipcRenderer.invoke('print'),
  savePdf: (suggestedName) => ipcRenderer.invoke('savePdf', suggestedName),
  openExternal: (url) => ipcRenderer.send('openExternal', url),
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
