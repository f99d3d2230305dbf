import type { Messages } from '../ui/language'

export const messages = {
  title: { en: 'Lectern', vi: 'Lectern' },
  headline: {
    en: 'Read the news side by side, and keep what you find.',
    vi: 'Đọc tin tức song song và giữ lại những gì bạn tìm thấy.',
  },
  lead: {
    en: 'A library of articles on your own computer: search it, mark passages, tag people and places across Vietnamese and English, and leave with notes and citations that hold up.',
    vi: 'Một thư viện bài viết trên chính máy của bạn: tìm kiếm, tô đoạn văn, gắn tên người và địa danh xuyên suốt tiếng Việt lẫn tiếng Anh, rồi xuất ghi chú kèm trích dẫn đáng tin cậy.',
  },
  offline: {
    en: 'Works offline. Your texts are never changed and stay in folders you own.',
    vi: 'Hoạt động ngoại tuyến. Văn bản của bạn không bao giờ bị sửa và nằm trong thư mục của bạn.',
  },
  begin: { en: 'How would you like to begin?', vi: 'Bạn muốn bắt đầu thế nào?' },
  sample: { en: 'Look around in the sample library', vi: 'Xem thử thư viện mẫu' },
  sampleText: {
    en: 'Five articles on one story, Vietnamese and English.',
    vi: 'Năm bài về cùng một câu chuyện, tiếng Việt và tiếng Anh.',
  },
  make: { en: 'Make a new library', vi: 'Tạo thư viện mới' },
  makeText: {
    en: 'An empty one, for articles of your own.',
    vi: 'Một thư viện trống cho các bài của riêng bạn.',
  },
  open: { en: 'Open a library', vi: 'Mở thư viện' },
  openText: { en: 'A folder made by Lectern before.', vi: 'Thư mục Lectern đã tạo trước đây.' },
  recent: { en: 'Recent libraries', vi: 'Thư viện gần đây' },
  openedAt: { en: 'opened {time}', vi: 'mở lúc {time}' },
  opening: { en: 'Opening the library…', vi: 'Đang mở thư viện…' },
  cancel: { en: 'Cancel', vi: 'Hủy' },

  name: { en: 'Name', vi: 'Tên' },
  namePlaceholder: { en: 'Vietnam–Laos defence', vi: 'Quốc phòng Việt Nam – Lào' },
  folder: { en: 'Folder', vi: 'Thư mục' },
  newFolderHint: {
    en: 'Made when it is not there yet. A folder that holds other files is never touched.',
    vi: 'Sẽ được tạo nếu chưa có. Thư mục đã có tệp khác sẽ không bị đụng đến.',
  },
  openFolderHint: {
    en: 'The full path of a library’s folder: the one that holds library.json.',
    vi: 'Đường dẫn đầy đủ đến thư mục của thư viện, nơi có tệp library.json.',
  },
  browse: { en: 'Choose…', vi: 'Chọn…' },
  makeIt: { en: 'Make the library', vi: 'Tạo thư viện' },
  openIt: { en: 'Open the library', vi: 'Mở thư viện' },
  damaged: { en: 'A library is damaged or gone?', vi: 'Thư viện bị hỏng hoặc đã mất?' },
  restore: { en: 'Restore it from a backup…', vi: 'Khôi phục từ bản sao lưu…' },
  received: { en: 'Somebody sent you their work?', vi: 'Có người gửi kết quả cho bạn?' },
  checkBundle: { en: 'Check a bundle…', vi: 'Kiểm tra gói…' },
  restoreTitle: {
    en: 'Restore a backup into a new library',
    vi: 'Khôi phục bản sao lưu vào thư viện mới',
  },
  backupFile: { en: 'Backup file', vi: 'Tệp sao lưu' },
  backupFileHint: {
    en: 'The full path. A library keeps its backups in its folder “backups”; its texts are brought along, and nothing there is changed.',
    vi: 'Đường dẫn đầy đủ. Thư viện giữ bản sao lưu trong thư mục “backups” của nó; văn bản cũng được lấy theo và không có gì ở đó bị thay đổi.',
  },
  restoreFolder: { en: 'Folder of the new library', vi: 'Thư mục của thư viện mới' },
  restoredName: { en: 'Restored library', vi: 'Thư viện khôi phục' },
  restoreIt: { en: 'Restore', vi: 'Khôi phục' },
  restored: { en: 'Restored into this new library.', vi: 'Đã khôi phục vào thư viện mới này.' },
  restoredInPart: {
    en: 'Restored, but {n} file is nowhere to be found: open “Check” to see which.|Restored, but {n} files are nowhere to be found: open “Check” to see which.',
    vi: 'Đã khôi phục, nhưng không tìm thấy {n} tệp: mở “Kiểm tra” để xem tệp nào.',
  },
  showBackups: { en: 'Show its backups…', vi: 'Xem các bản sao lưu…' },
  backup: { en: 'Backup', vi: 'Bản sao lưu' },
  articleCount: { en: '{n} article|{n} articles', vi: '{n} bài' },
  annotationCount: { en: '{n} annotation|{n} annotations', vi: '{n} ghi chú' },
  noBackups: { en: 'No backup of this library is known', vi: 'Chưa tìm thấy bản sao lưu nào' },
  noBackupsText: {
    en: 'There is none in its folder and none among the program’s files. If you have a copy of the folder elsewhere, open that.',
    vi: 'Không có bản nào trong thư mục của thư viện hay cùng các tệp của chương trình. Nếu bạn có bản sao của thư mục ở nơi khác, hãy mở bản đó.',
  },
  restoring: { en: 'Restoring…', vi: 'Đang khôi phục…' },
  restoreFolderHint: {
    en: 'Made when it is not there yet. The damaged library is only read: nothing in it is changed.',
    vi: 'Sẽ được tạo nếu chưa có. Thư viện bị hỏng chỉ được đọc: không có gì trong đó bị thay đổi.',
  },
  newTitle: { en: 'New library', vi: 'Thư viện mới' },
  openTitle: { en: 'Open a library', vi: 'Mở thư viện' },
  language: { en: 'Language', vi: 'Ngôn ngữ' },
} satisfies Messages
