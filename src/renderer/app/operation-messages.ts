import type { Messages } from '../ui/language'

/** What an undo step is called; the keys are the operations' names. */
export const operationMessages = {
  importFiles: { en: 'import of {n} article|import of {n} articles', vi: 'nhập {n} bài' },
  correctArticle: { en: 'correction of an article’s details', vi: 'sửa thông tin bài' },
  importBundle: { en: 'import of a bundle', vi: 'nhập gói' },
  importReferences: {
    en: 'references of {n} article|references of {n} articles',
    vi: 'gắn tài liệu tham khảo cho {n} bài',
  },
  attachReference: { en: 'reference of an article', vi: 'gắn tài liệu tham khảo' },
  correctArticles: {
    en: 'correction of the details of {n} article|correction of the details of {n} articles',
    vi: 'sửa thông tin {n} bài',
  },
  releaseBlocks: { en: 'trimming given back to the rules', vi: 'trả việc lược về quy tắc' },
  addOutletRule: { en: 'rule for an outlet', vi: 'quy tắc cho một báo' },
  revokeOutletRule: { en: 'revoking of an outlet’s rule', vi: 'thu hồi quy tắc của một báo' },
  changeBlocks: { en: 'trimming', vi: 'lược hoặc giữ khối văn bản' },
  deleteArticles: { en: 'deletion of {n} article|deletion of {n} articles', vi: 'xóa {n} bài' },
  annotatePassage: { en: 'new annotation', vi: 'thêm ghi chú' },
  changeAnnotation: { en: 'change of an annotation', vi: 'sửa ghi chú' },
  deleteAnnotations: {
    en: 'deletion of {n} annotation|deletion of {n} annotations',
    vi: 'xóa {n} ghi chú',
  },
  rereadArticle: { en: 'reading an article again', vi: 'đọc lại bài' },
  acceptPlace: { en: 'accepting of a new place', vi: 'nhận vị trí mới' },
  moveAnnotation: { en: 'moving of an annotation', vi: 'dời ghi chú' },
  detachAnnotation: { en: 'detaching of an annotation', vi: 'gỡ ghi chú khỏi bài' },
  addLabel: { en: 'new label', vi: 'thêm nhãn' },
  changeLabel: { en: 'change of a label', vi: 'sửa nhãn' },
  moveLabel: { en: 'order of the labels', vi: 'thứ tự nhãn' },
  deleteLabel: { en: 'deletion of a label', vi: 'xóa nhãn' },
  splitAnnotation: { en: 'splitting of a mark', vi: 'tách dấu' },
  joinAnnotations: { en: 'joining of marks', vi: 'nối dấu' },
  changeAnnotations: {
    en: 'change of {n} annotation|change of {n} annotations',
    vi: 'sửa {n} ghi chú',
  },
  renameTag: { en: 'renaming of a tag', vi: 'đổi tên thẻ' },
  importAnnotations: {
    en: 'import of {n} annotation|import of {n} annotations',
    vi: 'nhập {n} ghi chú',
  },
  addEntity: { en: 'new entity', vi: 'thêm thực thể' },
  changeEntity: { en: 'change of an entity', vi: 'sửa thực thể' },
  mergeEntities: { en: 'merging of entities', vi: 'gộp thực thể' },
  deleteEntity: { en: 'deletion of an entity', vi: 'xóa thực thể' },
  decideMentions: {
    en: 'decision on {n} mention|decision on {n} mentions',
    vi: 'quyết định về {n} lần nhắc',
  },
  linkPassages: { en: 'linking of passages', vi: 'liên kết hai đoạn' },
  changeLink: { en: 'change of a passage link', vi: 'sửa liên kết đoạn' },
  deleteLinks: {
    en: 'deletion of {n} passage link|deletion of {n} passage links',
    vi: 'xóa {n} liên kết đoạn',
  },
  restoreFromTrash: {
    en: 'restoring of {n} record from the trash|restoring of {n} records from the trash',
    vi: 'khôi phục {n} mục từ thùng rác',
  },
  restoreBackup: { en: 'restoring of a backup', vi: 'khôi phục bản sao lưu' },
  checkLibrary: { en: 'repair of the library', vi: 'sửa chữa thư viện' },
  other: { en: 'last change', vi: 'thay đổi gần nhất' },
} satisfies Messages
