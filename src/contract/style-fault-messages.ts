/** What can go wrong with a citation style of the user's own: a part of `fault-messages.ts`. */
export const styleFaultMessages = {
  'style/unreadable': {
    en: '“{path}” is no citation style: a CSL style is a text file (UTF-8) of at most 1 MB. Choose another file.',
    vi: '“{path}” không phải kiểu trích dẫn: kiểu CSL là tệp văn bản (UTF-8) không quá 1 MB. Hãy chọn tệp khác.',
  },
  'style/dependent': {
    en: '“{path}” only points to another style, which Lectern does not fetch. Choose the file of the style it follows.',
    vi: '“{path}” chỉ dẫn tới một kiểu khác mà Lectern không tải về. Hãy chọn tệp của chính kiểu đó.',
  },
  'style/without-bibliography': {
    en: '“{path}” has rules for citations only, none for a bibliography. Choose another style.',
    vi: '“{path}” chỉ có quy tắc trích dẫn trong bài, không có quy tắc cho danh mục tham khảo. Hãy chọn kiểu khác.',
  },
  'pandoc/missing': {
    en: 'A style of your own is formatted by pandoc, which was not found on this computer. Install it from pandoc.org, or say in LECTERN_PANDOC where it is; the built-in styles need nothing.',
    vi: 'Kiểu trích dẫn riêng do pandoc định dạng, nhưng không tìm thấy pandoc trên máy này. Hãy cài từ pandoc.org hoặc ghi nơi cài vào LECTERN_PANDOC; các kiểu có sẵn không cần gì thêm.',
  },
  'pandoc/too-old': {
    en: '“{path}” is pandoc {version}; a style of your own needs 2.15 or newer. Update it, or use a built-in style.',
    vi: '“{path}” là pandoc {version}; kiểu trích dẫn riêng cần bản 2.15 trở lên. Hãy cập nhật hoặc dùng kiểu có sẵn.',
  },
  'pandoc/failed': {
    en: 'pandoc {version} could not format a bibliography by “{style}”. It says: {reason} Choose another style.',
    vi: 'pandoc {version} không định dạng được danh mục theo “{style}”. Chương trình báo: {reason} Hãy chọn kiểu khác.',
  },
  'pandoc/too-slow': {
    en: 'pandoc {version} took longer than {seconds} seconds with “{style}” and was stopped. Export fewer articles at once, or use a built-in style.',
    vi: 'pandoc {version} xử lý “{style}” lâu hơn {seconds} giây nên đã bị dừng. Hãy xuất ít bài hơn hoặc dùng kiểu có sẵn.',
  },
  'pandoc/flooded': {
    en: 'pandoc {version} wrote more than {limit} MB with “{style}” and was stopped. Export fewer articles at once, or use a built-in style.',
    vi: 'pandoc {version} ghi ra hơn {limit} MB với “{style}” nên đã bị dừng. Hãy xuất ít bài hơn hoặc dùng kiểu có sẵn.',
  },
} as const
