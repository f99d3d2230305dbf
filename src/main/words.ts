/** What the desktop host itself says, in both languages: menu, dialogs. */
import type { MenuCommand } from '../contract/desktop-bridge'
import type { Language } from '../contract/model'

type Words = Readonly<Record<Language, string>>

/** The menu's name for each command of the window. */
export const commandWords: Readonly<Record<MenuCommand, Words>> = {
  'import-files': { en: 'Import files…', vi: 'Nhập tệp…' },
  'import-folder': { en: 'Import folder…', vi: 'Nhập thư mục…' },
  'open-library': { en: 'Open library…', vi: 'Mở thư viện…' },
  'new-library': { en: 'New library…', vi: 'Thư viện mới…' },
  export: { en: 'Export…', vi: 'Xuất…' },
  print: { en: 'Print…', vi: 'In…' },
  'save-pdf': { en: 'Save as PDF…', vi: 'Lưu thành PDF…' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
  redo: { en: 'Redo', vi: 'Làm lại' },
  find: { en: 'Search', vi: 'Tìm kiếm' },
  'command-palette': { en: 'Command palette', vi: 'Bảng lệnh' },
  shortcuts: { en: 'Keyboard shortcuts', vi: 'Phím tắt' },
  'view-library': { en: 'Library', vi: 'Thư viện' },
  'view-reader': { en: 'Reader', vi: 'Trình đọc' },
  'view-entities': { en: 'Entities', vi: 'Thực thể' },
  'view-export': { en: 'Export', vi: 'Xuất' },
}

export const words = {
  file: { en: 'File', vi: 'Tệp' },
  edit: { en: 'Edit', vi: 'Sửa' },
  view: { en: 'View', vi: 'Xem' },
  window: { en: 'Window', vi: 'Cửa sổ' },
  help: { en: 'Help', vi: 'Trợ giúp' },
  about: { en: 'About Lectern', vi: 'Giới thiệu Lectern' },
  services: { en: 'Services', vi: 'Dịch vụ' },
  hide: { en: 'Hide Lectern', vi: 'Ẩn Lectern' },
  hideOthers: { en: 'Hide others', vi: 'Ẩn ứng dụng khác' },
  showAll: { en: 'Show all', vi: 'Hiện tất cả' },
  quit: { en: 'Quit Lectern', vi: 'Thoát Lectern' },
  close: { en: 'Close window', vi: 'Đóng cửa sổ' },
  recent: { en: 'Open recent', vi: 'Mở gần đây' },
  cut: { en: 'Cut', vi: 'Cắt' },
  copy: { en: 'Copy', vi: 'Sao chép' },
  paste: { en: 'Paste', vi: 'Dán' },
  selectAll: { en: 'Select all', vi: 'Chọn tất cả' },
  actualSize: { en: 'Actual size', vi: 'Cỡ gốc' },
  zoomIn: { en: 'Zoom in', vi: 'Phóng to' },
  zoomOut: { en: 'Zoom out', vi: 'Thu nhỏ' },
  fullScreen: { en: 'Full screen', vi: 'Toàn màn hình' },
  reload: { en: 'Reload window', vi: 'Tải lại cửa sổ' },
  minimise: { en: 'Minimise', vi: 'Thu xuống' },
  zoom: { en: 'Zoom', vi: 'Thu phóng' },
  articleFiles: { en: 'Texts, saved pages, documents', vi: 'Văn bản, trang đã lưu, tài liệu' },
  allFiles: { en: 'All files', vi: 'Mọi tệp' },
  chooseFiles: { en: 'Choose articles to import', vi: 'Chọn bài để nhập' },
  chooseFolder: { en: 'Choose a folder to import', vi: 'Chọn thư mục để nhập' },
  chooseLibrary: { en: 'Choose a library’s folder', vi: 'Chọn thư mục của thư viện' },
  nameLibrary: { en: 'Name the new library', vi: 'Đặt tên thư viện mới' },
  libraryName: { en: 'Library', vi: 'Thư viện' },
  create: { en: 'Create', vi: 'Tạo' },
  choosePdf: { en: 'Save as PDF', vi: 'Lưu thành PDF' },
  chooseExport: { en: 'Export to', vi: 'Xuất ra' },
  stopped: {
    en: 'A part of Lectern stopped unexpectedly.',
    vi: 'Một phần của Lectern đã dừng đột ngột.',
  },
  stoppedDetail: {
    en: 'Everything shown as saved is safe on the disk. Start again to go on working. What happened is noted in “{file}”.',
    vi: 'Mọi thứ đã báo là lưu vẫn an toàn trên đĩa. Hãy khởi động lại để làm tiếp. Sự cố được ghi trong “{file}”.',
  },
  startAgain: { en: 'Start again', vi: 'Khởi động lại' },
  cannotStart: { en: 'Lectern cannot start', vi: 'Lectern không khởi động được' },
} as const satisfies Record<string, Words>
